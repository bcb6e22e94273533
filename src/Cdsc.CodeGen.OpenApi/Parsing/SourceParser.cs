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
    /// <param name="isForModel">Whether values that no model needs are left out; of YAML they are read.</param>
    public static SourceNode? Parse(string file, SourceReadResult source, DiagnosticBag diagnostics, ReadBudget budget, bool isForModel = false)
    {
        if (IsJson(file))
        {
            return ParseJson(file, new Utf8Pieces(source.Utf8), diagnostics, budget, isForModel);
        }

        string text = source.Text!;
        if (!budget.TakeText(text.Length))
        {
            diagnostics.Add(DiagnosticDescriptors.DocumentsTooLarge.At(SourceLocation.OfFile(file), ReadBudget.MaximumText));
            return null;
        }

        return new YamlSourceParser(new SourceText(file, text), diagnostics, budget).Parse();
    }

    /// <summary>Parses a file that is JSON; null when it is broken, which <paramref name="diagnostics"/> then tells.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <param name="budget">How much a run may read in all.</param>
    /// <param name="isForModel">Whether values that no model needs are left out.</param>
    /// <exception cref="DecoderFallbackException">It is no UTF-8.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static SourceNode? ParseJson(string file, Utf8Pieces text, DiagnosticBag diagnostics, ReadBudget budget, bool isForModel = false) =>
        new JsonSourceParser(file, text, diagnostics) { Budget = budget, IsForModel = isForModel }.Parse();

    /// <summary>Whether a file is JSON, by its name; it is YAML else.</summary>
    public static bool IsJson(string file) => file.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
