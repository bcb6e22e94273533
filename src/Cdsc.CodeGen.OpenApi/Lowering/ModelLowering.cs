using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Lowers checked documents to the one model.</summary>
internal static class ModelLowering
{
    private const int MaximumOperations = 20_000;

    /// <summary>Lowers documents; what can't be honoured is reported.</summary>
    public static ApiModel Lower(
        IReadOnlyList<ObjectNode> documents, SchemaNames names, ReferenceResolver resolver, DiagnosticBag diagnostics)
    {
        var schemas = new SchemaLowering(resolver, names, diagnostics);
        foreach (ObjectNode document in documents)
        {
            foreach (ObjectMember component in SchemaNames.TypesOf(document))
            {
                schemas.Lower(component.Value, component.Name);
            }
        }

        List<ApiOperation> operations =
        [
            .. documents.SelectMany(document => new OperationLowering(document, schemas, resolver, diagnostics).Lower()).Take(MaximumOperations + 1),
        ];
        foreach (ObjectNode document in documents)
        {
            new CallbackLowering(document, schemas, resolver, diagnostics).Lower();
        }

        if (operations.Count > MaximumOperations)
        {
            diagnostics.Add(DiagnosticDescriptors.DocumentsTooLarge.At(operations[MaximumOperations].Location, $"{MaximumOperations} operations"));
        }

        IReadOnlyList<NamedType> types = schemas.Complete();
        var forms = new WireForms(types, diagnostics);
        operations = [.. operations.Select(forms.Settle)];
        CheckNames(types, diagnostics);
        operations = WithOwnIds(operations, [.. documents.Where(document => document.Origin is not null).Select(document => document.File)], diagnostics);
        return new ApiModel([.. documents.Select(InfoOf)], types, GroupsOf(documents, operations));
    }

    private static ApiInfo InfoOf(ObjectNode document)
    {
        ObjectNode? info = document.Get("info") as ObjectNode;
        Documentation own = info is null ? Documentation.None : Docs.Of(info);
        return new ApiInfo(
            info?.GetString("title") ?? "",
            info?.GetString("version") ?? "",
            own with { Url = Docs.Of(document).Url },
            ServerLowering.Lower(document),
            document.File,
            info?.GetString("x-cds-specification"),
            (info?.Get("x-cds-specification") ?? document).Location);
    }

    private static IReadOnlyList<ApiGroup> GroupsOf(IReadOnlyList<ObjectNode> documents, List<ApiOperation> operations)
    {
        var tags = documents
            .SelectMany(document => (document.Get("tags") as ArrayNode)?.Items ?? [])
            .OfType<ObjectNode>()
            .Where(tag => tag.GetString("name") is not null)
            .DistinctBy(tag => tag.GetString("name"), StringComparer.Ordinal)
            .ToDictionary(tag => tag.GetString("name")!, StringComparer.Ordinal);
        return
        [
            .. operations
                .GroupBy(operation => operation.Group, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => tags.TryGetValue(group.Key, out ObjectNode? tag)
                    ? new ApiGroup(group.Key, Docs.Of(tag), [.. group], tag.Location)
                    : new ApiGroup(group.Key, Documentation.None, [.. group], group.First().Location)),
        ];
    }

    private static void CheckNames(IReadOnlyList<NamedType> types, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, NamedType>(types.Count, StringComparer.Ordinal);
        foreach (NamedType type in types.Where(type => !first.TryAdd(type.Name, type) && !diagnostics.HasErrorAt(type.Location)))
        {
            diagnostics.Add(Duplicate(first[type.Name], type));
        }
    }

    private static Diagnostic Duplicate(NamedType first, NamedType repeated)
    {
        if (first.Location != repeated.Location)
        {
            return DiagnosticDescriptors.DuplicateTypeName.At(repeated.Location, first.Name, first.Location.ToString());
        }

        // Written in one place, so that an overlay made one of them of the other: it is where their identity says they are.
        string overlay = repeated.Id.File != repeated.Location.File ? repeated.Id.File : first.Id.File;
        return DiagnosticDescriptors.TwoFormsOfType.At(repeated.Location, first.Name, overlay);
    }

    /// <summary>Gives each operation an id of its own: the second of two with one id gets a number.</summary>
    private static List<ApiOperation> WithOwnIds(List<ApiOperation> operations, HashSet<string> overlaid, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, ApiOperation>(StringComparer.Ordinal);
        foreach (ApiOperation operation in operations)
        {
            first.TryAdd(operation.Id, operation);
        }

        var result = new List<ApiOperation>(operations.Count);
        var names = new FreeNames(first.Keys, StringComparer.Ordinal);
        foreach (ApiOperation operation in operations)
        {
            ApiOperation known = first[operation.Id];
            if (ReferenceEquals(known, operation))
            {
                result.Add(operation);
                continue;
            }

            bool isOfOverlay = known.Location == operation.Location && known.Document != operation.Document
                && (overlaid.Contains(known.Document) || overlaid.Contains(operation.Document));
            string id = names.Take(operation.Id);
            result.Add(operation with { Id = id });
            diagnostics.Add(isOfOverlay
                ? DiagnosticDescriptors.OverlayBesideDocument.At(operation.Location, operation.Id)
                : DiagnosticDescriptors.DuplicateOperationId.At(operation.Location, operation.Id, known.Location.ToString(), id));
        }

        return result;
    }
}
