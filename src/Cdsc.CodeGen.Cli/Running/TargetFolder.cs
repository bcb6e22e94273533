using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Targets;

namespace Cdsc.CodeGen.Cli;

/// <summary>Reads a folder of templates for another language, with its file map.</summary>
internal static class TargetFolder
{
    /// <summary>The name of the file map.</summary>
    public const string FileName = "target.json";

    /// <summary>The folder; null when it can't be used, which is reported.</summary>
    /// <param name="root">The folder outside which nothing is read.</param>
    /// <param name="folder">The folder of templates, relative to the root.</param>
    /// <param name="sources">Reads the files.</param>
    /// <param name="diagnostics">Takes what can't be read or used.</param>
    public static TargetSet? Read(string root, string folder, ISourceProvider sources, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        TargetSet? set = Read(TemplateFolder.TextsIn(root, folder, sources, found), InFolder(root, folder), sources, found);
        diagnostics.AddRange(found.ToSorted());
        return found.HasErrors ? null : set;
    }

    private static TargetSet? Read(IReadOnlyDictionary<string, TemplateText> texts, string file, ISourceProvider sources, DiagnosticBag diagnostics)
    {
        if (diagnostics.HasErrors)
        {
            return null;
        }

        SourceReadResult result = sources.Read(file);
        if (result.Text is not { } text)
        {
            diagnostics.Add(DiagnosticDescriptors.TemplatesUnreadable.At(SourceLocation.OfFile(file), $"its {FileName} says which files there are, and {result.Failure}"));
            return null;
        }

        var templates = new SortedDictionary<string, TargetTemplate>(StringComparer.Ordinal);
        foreach ((string name, TemplateText template) in texts)
        {
            templates.Add(name, new TargetTemplate(template.File, template.Text));
        }

        return SourceParser.Parse(new SourceText(file, text), diagnostics) is { } node
            ? new TargetSet(templates, new TargetReader(templates, diagnostics).Entries(node))
            : null;
    }

    private static string InFolder(string root, string folder) =>
        Path.GetRelativePath(root, Path.GetFullPath(Path.Combine(root, folder, FileName))).Replace('\\', '/');
}
