namespace Cdsc.CodeGen.OpenApi;

/// <summary>Tells the version that a document says it is of.</summary>
internal static class SpecificationVersions
{
    /// <summary>What documents of 3.0 and 2.0 say when they are brought to 3.1.</summary>
    public const string Upgraded = "3.1.1";

    /// <summary>The version of a document; null for a part of one, which is of the version of the document that refers to it.</summary>
    public static SpecificationVersion? Of(ObjectNode root)
    {
        if (TextOf(root.Get("swagger")) == "2.0")
        {
            return SpecificationVersion.Swagger20;
        }

        return TextOf(root.Get("openapi")) switch
        {
            { } text when Is(text, "3.0") => SpecificationVersion.OpenApi30,
            { } text when Is(text, "3.1") || Is(text, "3.2") => SpecificationVersion.OpenApi31,
            _ => null,
        };
    }

    /// <summary>The text of a version; YAML has numbers where somebody forgot the quotes.</summary>
    public static string? TextOf(SourceNode? version) => version switch
    {
        StringNode text => text.Value,
        NumberNode number => number.Text,
        _ => null,
    };

    private static bool Is(string text, string version) => text == version || text.StartsWith(version + ".", StringComparison.Ordinal);
}
