using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.Cli;

/// <summary>Prints the rules of lint.</summary>
internal static class RulePrinter
{
    /// <summary>A line for each rule.</summary>
    public static void List(TextWriter writer)
    {
        int width = LintRules.All.Max(rule => rule.Name.Length);
        foreach (LintRule rule in LintRules.All)
        {
            writer.WriteLine($"{rule.Id}  {rule.Name.PadRight(width)}  {SeverityOf(rule),-7}  {rule.Rationale}");
        }
    }

    /// <summary>All about one rule.</summary>
    public static void Explain(LintRule rule, TextWriter writer)
    {
        writer.WriteLine($"{rule.Name} ({rule.Id}, {SeverityOf(rule)})");
        writer.WriteLine();
        writer.WriteLine(rule.Rationale);
        writer.WriteLine(rule.Fix);
        Write(rule.Example.Place == LintExamplePlace.Configuration ? "This breaks it, under \"lint\" in cdsc.json:" : $"This breaks it, as {PlaceOf(rule)}:", rule.Example.Broken, writer);
        Write("This does not:", rule.Example.Mended, writer);
    }

    private static void Write(string heading, string text, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine(heading);
        writer.WriteLine();
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            writer.WriteLine($"    {line}");
        }
    }

    private static string PlaceOf(LintRule rule) => rule.Example.Place switch
    {
        LintExamplePlace.Schema => "a schema of what a response has",
        LintExamplePlace.Operation => "an operation",
        _ => "a document",
    };

    private static string SeverityOf(LintRule rule) => rule.Severity.ToString().ToLowerInvariant();
}
