using Cdsc.CodeGen.Targets;
using Cdsc.CodeGen.Tests.Samples;

namespace Cdsc.CodeGen.Tests.Targets;

/// <summary>Renders the sample with templates that a test has in strings.</summary>
internal static class Target
{
    /// <summary>What a template for the model makes.</summary>
    public static string Render(string text, params ReadOnlySpan<(string Name, string Text)> others)
    {
        IReadOnlyList<TargetFile> files = Run(text, out IReadOnlyList<Diagnostic> diagnostics, TargetSubject.Model, "out.txt", others);
        Assert.Empty(diagnostics);
        return Assert.Single(files).File.Content;
    }

    /// <summary>The one thing that is wrong with a template for the model.</summary>
    public static string Problem(string text, params ReadOnlySpan<(string Name, string Text)> others)
    {
        IReadOnlyList<TargetFile> files = Run(text, out IReadOnlyList<Diagnostic> diagnostics, TargetSubject.Model, "out.txt", others);
        Assert.Empty(files);
        return Assert.Single(diagnostics).ToString();
    }

    /// <summary>The files of a template, and what is wrong.</summary>
    public static IReadOnlyList<TargetFile> Run(
        string text, out IReadOnlyList<Diagnostic> diagnostics, TargetSubject subject, string path, params ReadOnlySpan<(string Name, string Text)> others)
    {
        var templates = new Dictionary<string, TargetTemplate>(StringComparer.Ordinal) { ["main.sbn"] = new("t/main.sbn", text) };
        foreach ((string name, string other) in others)
        {
            templates.Add(name, new TargetTemplate("t/" + name, other));
        }

        var bag = new DiagnosticBag();
        var set = new TargetSet(templates, [new TargetEntry("main.sbn", subject, path, new SourceLocation("t/target.json", 3, 5, "/files/0/path"))]);
        IReadOnlyList<TargetFile> files = new TargetRenderer(set, bag).Render(Sample.Model);
        diagnostics = bag.ToSorted();
        return files;
    }
}
