using Cdsc.CodeGen.Texts;

namespace Cdsc.CodeGen.Cli;

/// <summary>Prints the JSON Schema of <c>cdsc.json</c>, for editors.</summary>
internal static class SchemaCommand
{
    private const string Resource = "cdsc.schema.json";

    /// <summary>The text of the schema.</summary>
    public static string Text() => EmbeddedText.Read(typeof(SchemaCommand).Assembly, Resource);
}
