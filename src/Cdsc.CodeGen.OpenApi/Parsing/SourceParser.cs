using System.Text;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Turns the text of a file into a tree with positions, by the format that its name tells.</summary>
internal static class SourceParser
{
    /// <summary>Deeper than any document that people write, shallow enough for every walk to recurse.</summary>
    public const int MaximumDepth = 200;

    /// <summary>Parses a file; null when it is broken, which <paramref name="diagnostics"/> then tells.</summary>
    public static SourceNode? Parse(SourceText source, DiagnosticBag diagnostics) =>
        source.File.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? new JsonSourceParser(source.File, Encoding.UTF8.GetBytes(source.Text), diagnostics).Parse()
            : new YamlSourceParser(source, diagnostics).Parse();
}
