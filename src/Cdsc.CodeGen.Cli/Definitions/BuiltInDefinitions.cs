using System.Text;
using Cdsc.CodeGen.OpenApi;

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
        using Stream? stream = typeof(BuiltInDefinitions).Assembly.GetManifestResourceStream(ResourcePrefix + file[BuiltInFile.Prefix.Length..]);
        if (stream is null)
        {
            return SourceReadResult.Failed($"no such file comes with the command; it has the definitions {string.Join(", ", Names)}");
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return SourceReadResult.Of(reader.ReadToEnd());
    }
}
