namespace Cdsc.CodeGen.OpenApi;

/// <summary>An OpenAPI document as it was read, for the stages that derive other documents from it.</summary>
public sealed class OpenApiDocument
{
    internal OpenApiDocument(ObjectNode root, SchemaNames names, ReferenceResolver resolver)
    {
        Root = root;
        Names = names;
        Resolver = resolver;
        ExternalSchemas = ReferenceWalk.ExternalSchemasOf(root, resolver);
    }

    /// <summary>The name of the document among others: its file's stem, or its folder's name for <c>openapi.yaml</c>.</summary>
    public string Name => RelativeFile.DocumentNameOf(Root.File);

    /// <summary>The file, relative to the root of the inputs.</summary>
    public string File => Root.File;

    internal ObjectNode Root { get; }

    internal SchemaNames Names { get; }

    internal ReferenceResolver Resolver { get; }

    /// <summary>The schemas of other files that the document reaches.</summary>
    internal IReadOnlyDictionary<Model.TypeId, SourceNode> ExternalSchemas { get; }
}
