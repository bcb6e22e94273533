using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.Cli;

/// <summary>Prints the rules of lint.</summary>
internal static class RulePrinter
{
    /// <summary>A line for each rule.</summary>
    public static void List(TextWriter writer)
    {
        var table = new AlignedTable("Id", "Rule", "Level", "Why");
        foreach (LintRule rule in LintRules.All)
        {
            table.Add((Shade.Dim, rule.Id), (Shade.Cyan, rule.Name), (ShadeOf(rule), SeverityOf(rule)), (Shade.Plain, rule.Rationale));
        }

        table.WriteTo(writer);
    }

    /// <summary>All about one rule.</summary>
    public static void Explain(LintRule rule, TextWriter writer)
    {
        new StyledText { { Shade.Bold, rule.Name }, $" ({rule.Id}, ", { ShadeOf(rule), SeverityOf(rule) }, ")" }.WriteLineTo(writer);
        writer.WriteLine();
        writer.WriteLine(rule.Rationale);
        writer.WriteLine(rule.Fix);
        if (rule.Mends is { } mends)
        {
            new StyledText { { Shade.Green, "Fixable" }, $" by 'cdsc lint --fix'. {mends}" }.WriteLineTo(writer);
        }

        Write(rule.Example.Place == LintExamplePlace.Configuration ? "This breaks it, under \"lint\" in cdsc.json:" : $"This breaks it, as {PlaceOf(rule)}:", rule.Example.Broken, writer);
        Write("This does not:", rule.Example.Mended, writer);
    }

    private static void Write(string heading, string text, TextWriter writer)
    {
        writer.WriteLine();
        new StyledText { { Shade.Bold, heading } }.WriteLineTo(writer);
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

    private static Shade ShadeOf(LintRule rule) => rule.Severity == DiagnosticSeverity.Error ? Shade.Red : Shade.Yellow;

    private static string SeverityOf(LintRule rule) => rule.Severity.ToString().ToLowerInvariant();
}
