using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Goes over everything that a document reaches, so that every broken reference is reported, and collects the
/// schemas of other files, which a self-contained document has to take in.
/// </summary>
internal sealed class ReferenceWalk(ReferenceResolver resolver, DiagnosticBag diagnostics)
{
    private readonly HashSet<TypeId> _visited = [];
    private readonly HashSet<TypeId> _open = [];
    private readonly Dictionary<TypeId, SourceNode> _external = [];

    /// <summary>The schemas in other files that the document reaches, by identity.</summary>
    public static IReadOnlyDictionary<TypeId, SourceNode> ExternalSchemasOf(ObjectNode document, ReferenceResolver resolver, DiagnosticBag diagnostics)
    {
        var walk = new ReferenceWalk(resolver, diagnostics);
        walk.Visit(document, NodeKind.OpenApi, document.File);
        return walk._external;
    }

    private void Visit(SourceNode node, NodeKind kind, string documentFile)
    {
        switch (node)
        {
            case ObjectNode value when kind != NodeKind.Data && _visited.Add(value.Id):
                if (kind is NodeKind.Schema or NodeKind.OpenApi && ReferenceResolver.ReferenceOf(value) is { } reference)
                {
                    VisitReference(value, reference, kind, documentFile);
                }

                foreach (ObjectMember member in value.Members)
                {
                    Visit(member.Value, NodeKinds.OfMember(kind, member.Name), documentFile);
                }

                break;
            case ArrayNode array when kind != NodeKind.Data:
                foreach (SourceNode item in array.Items)
                {
                    Visit(item, kind == NodeKind.OpenApiMap ? NodeKind.OpenApi : NodeKinds.OfItem(kind), documentFile);
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

        Visit(target, kind, documentFile);
        if (isInlined)
        {
            _open.Remove(target.Id);
        }
    }
}
