using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Texts;

namespace Cdsc.CodeGen.Cli;

/// <summary>The canonical definitions, which come inside the command: <c>cds-wg1-02</c> stands for a document as a file does.</summary>
internal static class BuiltInDefinitions
{
    private const string ResourcePrefix = "Definitions/";

    /// <summary>The names, for help and messages.</summary>
    public static IReadOnlyList<string> Names { get; } = ["cds-wg1-01", "cds-wg1-02"];

    /// <summary>The document of a name, as inputs name it; null when the name is none of them. A file of that name is <c>./name</c>.</summary>
    public static string? FileOf(string name) => Names.Contains(name, StringComparer.Ordinal) ? $"{BuiltInFile.Prefix}{name}/openapi.yaml" : null;

    /// <summary>Reads a file of the definitions.</summary>
    /// <param name="file">Its name, which starts with <see cref="BuiltInFile.Prefix"/>.</param>
    public static SourceReadResult Read(string file)
    {
        string? text = EmbeddedText.Find(typeof(BuiltInDefinitions).Assembly, ResourcePrefix + file[BuiltInFile.Prefix.Length..]);
        return text is null
            ? SourceReadResult.Failed($"no such file comes with the command; it has the definitions {string.Join(", ", Names)}")
            : SourceReadResult.Of(text);
    }
}
