using System.Text;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Turns the text of a file into a tree with positions, by the format that its name tells.</summary>
internal static class SourceParser
{
    /// <summary>Deeper than any document that people write, shallow enough for every walk to recurse.</summary>
    public const int MaximumDepth = 200;

    /// <summary>Parses a file; null when it is broken, which <paramref name="diagnostics"/> then tells.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <param name="budget">How much a run may read in all; by default as much as that for this file alone.</param>
    public static SourceNode? Parse(SourceText source, DiagnosticBag diagnostics, ReadBudget? budget = null)
    {
        budget ??= new ReadBudget();
        if (!budget.TakeText(source.Text))
        {
            diagnostics.Add(DiagnosticDescriptors.DocumentsTooLarge.At(SourceLocation.OfFile(source.File), "64 Mi characters"));
            return null;
        }

        return source.File.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? new JsonSourceParser(source.File, Encoding.UTF8.GetBytes(source.Text), diagnostics) { Budget = budget }.Parse()
            : new YamlSourceParser(source, diagnostics, budget).Parse();
    }
}
