namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Brings documents of older versions to the form of 3.1, so that everything behind it knows one version only. Values keep
/// their positions; nothing moves in a document of 3.0.
/// </summary>
internal static class DocumentUpgrade
{
    /// <summary>The 3.1 form of a file.</summary>
    /// <param name="root">The tree of the file.</param>
    /// <param name="version">The version that it is of.</param>
    public static SourceNode Of(SourceNode root, SpecificationVersion version)
    {
        if (version == SpecificationVersion.OpenApi31)
        {
            return root;
        }

        SourceNode upgraded = SchemaUpgrade.Of(root);
        return upgraded switch
        {
            ObjectNode document when document.Has("swagger") => SwaggerDocument.Upgrade(document),
            ObjectNode document when document.Get("openapi") is { } node => document.WithValue("openapi", Made.Text(node, SpecificationVersions.Upgraded)),
            _ => upgraded,
        };
    }
}
