using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Goes over everything that a document reaches, so that every broken reference is reported, and collects the
/// schemas of other files, which a self-contained document has to take in.
/// </summary>
internal sealed class ReferenceWalk(ReferenceResolver resolver, DiagnosticBag diagnostics)
{
    /// <summary>Says that all was visited that lies in a part.</summary>
    private const NodeKind Closing = (NodeKind)(-1);

    private readonly Stack<(SourceNode Node, NodeKind Kind)> _left = new();
    private readonly List<(SourceNode Node, NodeKind Kind)> _met = [];

    private readonly VisitedNodes<NodeKind> _visited = new();
    private readonly HashSet<TypeId> _open = [];
    private readonly Dictionary<TypeId, SourceNode> _external = [];

    /// <summary>The schemas in other files that the document reaches, by identity.</summary>
    public static IReadOnlyDictionary<TypeId, SourceNode> ExternalSchemasOf(ObjectNode document, ReferenceResolver resolver, DiagnosticBag diagnostics)
    {
        var walk = new ReferenceWalk(resolver, diagnostics);
        walk.VisitAll(document);
        return walk._external;
    }

    /// <summary>References can lead farther than a stack reaches, so that what is left to visit is kept in a list.</summary>
    private void VisitAll(ObjectNode document)
    {
        _left.Push((document, NodeKind.OpenApi));
        while (_left.TryPop(out (SourceNode Node, NodeKind Kind) next))
        {
            if (next.Kind == Closing)
            {
                _open.Remove(next.Node.Id);
                continue;
            }

            Visit(next.Node, next.Kind, document.File);

            // What was met first comes first.
            for (int i = _met.Count - 1; i >= 0; i--)
            {
                _left.Push(_met[i]);
            }

            _met.Clear();
        }
    }

    private void Visit(SourceNode node, NodeKind kind, string documentFile)
    {
        switch (node)
        {
            case ObjectNode value when kind != NodeKind.Data && _visited.Add(value, kind):
                if (kind is NodeKind.Schema or NodeKind.OpenApi && ReferenceResolver.ReferenceOf(value) is { } reference)
                {
                    VisitReference(value, reference, kind, documentFile);
                }

                foreach (ObjectMember member in value.Span)
                {
                    _met.Add((member.Value, NodeKinds.OfMember(kind, member.Name)));
                }

                break;
            case ArrayNode array when kind != NodeKind.Data:
                foreach (SourceNode item in array.Items)
                {
                    _met.Add((item, kind == NodeKind.OpenApiMap ? NodeKind.OpenApi : NodeKinds.OfItem(kind)));
                }

                break;
        }
    }

    private void VisitReference(ObjectNode value, StringNode reference, NodeKind kind, string documentFile)
    {
        if (resolver.Resolve(reference) is not { } target || resolver.Follow(value) is null)
        {
            return;
        }

        if (kind == NodeKind.Schema && target.File != documentFile)
        {
            _external.TryAdd(target.Id, target);
        }

        // A part that is no schema is written where it is used, so it can't hold itself.
        bool isInlined = kind == NodeKind.OpenApi && target.File != documentFile;
        if (isInlined && !_open.Add(target.Id))
        {
            diagnostics.Add(DiagnosticDescriptors.CyclicReference.At(reference.Location, reference.Value));
            return;
        }

        _met.Add((target, kind));
        if (isInlined)
        {
            _met.Add((target, Closing));
        }
    }
}
