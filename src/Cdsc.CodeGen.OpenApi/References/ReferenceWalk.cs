using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Goes over everything that a document reaches, so that every broken reference is reported, and collects the
/// schemas of other files, which a self-contained document has to take in.
/// </summary>
internal sealed class ReferenceWalk(ObjectNode document, ReferenceResolver resolver, DiagnosticBag diagnostics)
{
    /// <summary>Says that all was visited that lies in a part.</summary>
    private const NodeKind Closing = (NodeKind)(-1);

    private readonly ReferenceSteps _left = new();

    private readonly VisitedNodes _visited = new();

    // Many references lead to few targets, each of which is looked for on its way through the document once.
    private readonly VisitedNodes _targets = new();
    private readonly HashSet<TypeId> _open = [];
    private readonly Dictionary<TypeId, SourceNode> _external = [];

    /// <summary>The schemas in other files that the document reaches, by identity.</summary>
    public static IReadOnlyDictionary<TypeId, SourceNode> ExternalSchemasOf(ObjectNode document, ReferenceResolver resolver, DiagnosticBag diagnostics)
    {
        var walk = new ReferenceWalk(document, resolver, diagnostics);
        walk.VisitAll();
        return walk._external;
    }

    /// <summary>References can lead farther than a stack reaches, so that what is left to visit is kept in a list.</summary>
    private void VisitAll()
    {
        // What 2.0 says once for many bodies, 3.1 says for each of them: there it is one value in all of their places.
        _left.Add(new ReferenceStep(document, NodeKind.OpenApi, IsShared: resolver.IsRearranged(document.File)));
        while (_left.TryTake(out ReferenceStep next))
        {
            if (next.Kind == Closing)
            {
                _open.Remove(next.Node.Id);
                continue;
            }

            // What was met first comes first.
            int before = _left.Count;
            Visit(next.Node, next.Kind, next.IsShared);
            _left.Reverse(before);
        }
    }

    private void Visit(SourceNode node, NodeKind kind, bool isShared)
    {
        switch (node)
        {
            case ObjectNode value when kind != NodeKind.Data && (!isShared || _visited.Add(value, (int)kind)):
                if (kind is NodeKind.Schema or NodeKind.OpenApi && ReferenceResolver.ReferenceOf(value) is { } reference)
                {
                    VisitReference(value, reference, kind);
                }

                foreach (ObjectMember member in value.Span)
                {
                    _left.Add(new ReferenceStep(member.Value, NodeKinds.OfMember(kind, member.Name), isShared));
                }

                break;
            case ArrayNode array when kind != NodeKind.Data:
                foreach (SourceNode item in array.Items)
                {
                    _left.Add(new ReferenceStep(item, KindOfItem(kind), isShared));
                }

                break;
        }
    }

    private void VisitReference(ObjectNode value, StringNode reference, NodeKind kind)
    {
        if (resolver.Resolve(reference) is not { } target || resolver.Follow(value) is null)
        {
            return;
        }

        if (kind == NodeKind.Schema && target.File != document.File)
        {
            _external.TryAdd(target.Id, target);
        }

        // A part of another file that is no schema is written where it is used, so it can't hold itself. What stands in the
        // document may lead to it again: there it is written once.
        bool isInlined = kind == NodeKind.OpenApi && target.File != document.File;
        if (isInlined && !_open.Add(target.Id))
        {
            diagnostics.Add(DiagnosticDescriptors.CyclicReference.At(reference.Location, reference.Value));
            return;
        }

        if (target is not ObjectNode goal || (_targets.Add(goal, (int)kind) && !IsMetInPlace(goal, kind)))
        {
            _left.Add(new ReferenceStep(target, kind, IsShared: true));
        }

        if (isInlined)
        {
            _left.Add(new ReferenceStep(target, Closing, IsShared: true));
        }
    }

    /// <summary>Whether a value of the document is gone over where it stands, and as what a reference takes it for.</summary>
    private bool IsMetInPlace(ObjectNode target, NodeKind kind) =>
        target.File == document.File && Place(target.Path) is var (found, foundKind) && ReferenceEquals(found, target) && foundKind == kind;

    private (SourceNode? Node, NodeKind Kind) Place(NodePath? path)
    {
        if (path is null)
        {
            return (document, NodeKind.OpenApi);
        }

        (SourceNode? around, NodeKind kind) = Place(path.Parent);
        return (around?.Child(path.Segment), around is ArrayNode ? KindOfItem(kind) : NodeKinds.OfMember(kind, path.Segment));
    }

    private static NodeKind KindOfItem(NodeKind kind) => kind == NodeKind.OpenApiMap ? NodeKind.OpenApi : NodeKinds.OfItem(kind);
}
