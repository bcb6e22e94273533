using System.Text;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Turns the text of a file into a tree with positions, by the format that its name tells.</summary>
internal static class SourceParser
{
    /// <summary>Deeper than any document that people write, shallow enough for every walk to recurse.</summary>
    public const int MaximumDepth = 200;

    /// <summary>Parses a text; null when it is broken, which <paramref name="diagnostics"/> then tells.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    public static SourceNode? Parse(SourceText source, DiagnosticBag diagnostics) =>
        Parse(source.File, SourceReadResult.Of(source.Text), diagnostics, new ReadBudget());

    /// <summary>Parses a file; null when it is broken, which <paramref name="diagnostics"/> then tells.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">What reading it gave.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <param name="budget">How much a run may read in all.</param>
    public static SourceNode? Parse(string file, SourceReadResult source, DiagnosticBag diagnostics, ReadBudget budget)
    {
        bool isJson = file.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        ReadOnlyMemory<byte> bytes = isJson ? source.Utf8 : default;
        if (!budget.TakeText(isJson ? Encoding.UTF8.GetCharCount(bytes.Span) : source.Text!.Length))
        {
            diagnostics.Add(DiagnosticDescriptors.DocumentsTooLarge.At(SourceLocation.OfFile(file), "64 Mi characters"));
            return null;
        }

        return isJson
            ? new JsonSourceParser(file, bytes, diagnostics) { Budget = budget }.Parse()
            : new YamlSourceParser(new SourceText(file, source.Text!), diagnostics, budget).Parse();
    }
}
