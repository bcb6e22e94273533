using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Workbench.Docs;

namespace Cdsc.CodeGen.Cli;

/// <summary>Reads a user's templates.</summary>
internal static class TemplateFolder
{
    private static readonly string[] Extensions = [".sbn"];

    private static readonly string[] PageExtensions = [".sbn", ".css", ".js"];

    /// <summary>The templates of a run.</summary>
    /// <param name="root">The folder outside which nothing is read.</param>
    /// <param name="folder">The folder of templates, relative to the root; empty for none.</param>
    /// <param name="sources">Reads the files.</param>
    /// <param name="diagnostics">Takes what can't be read or used.</param>
    public static TemplateSet Read(string root, string folder, ISourceProvider sources, DiagnosticBag diagnostics) => folder.Length == 0
        ? TemplateSet.BuiltIn
        : TemplateSet.WithOverrides(TextsIn(root, folder, sources, diagnostics), diagnostics);

    /// <summary>The templates of pages.</summary>
    /// <param name="root">The folder outside which nothing is read.</param>
    /// <param name="folder">The folder of templates, relative to the root; empty for none.</param>
    /// <param name="sources">Reads the files.</param>
    /// <param name="diagnostics">Takes what can't be read or used.</param>
    public static HtmlTemplates ReadPages(string root, string folder, ISourceProvider sources, DiagnosticBag diagnostics) => folder.Length == 0
        ? HtmlTemplates.BuiltIn
        : HtmlTemplates.WithOverrides(
            TextsIn(root, folder, PageExtensions, sources, diagnostics).ToDictionary(template => template.Key, template => new SourceText(template.Value.File, template.Value.Text), StringComparer.Ordinal),
            diagnostics);

    /// <summary>The texts of all templates of a folder by name, which is the path inside the folder.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    public static IReadOnlyDictionary<string, TemplateText> TextsIn(string root, string folder, ISourceProvider sources, DiagnosticBag diagnostics) =>
        TextsIn(root, folder, Extensions, sources, diagnostics);

    private static SortedDictionary<string, TemplateText> TextsIn(string root, string folder, string[] extensions, ISourceProvider sources, DiagnosticBag diagnostics)
    {
        var texts = new SortedDictionary<string, TemplateText>(StringComparer.Ordinal);
        string full = Path.GetFullPath(Path.Combine(root, folder));
        var folderSources = new DiskSourceProvider(full);
        foreach (string name in NamesIn(full, folder, extensions, diagnostics))
        {
            string file = Path.GetRelativePath(root, Path.Combine(full, name)).Replace('\\', '/');
            SourceReadResult result = folderSources.RefusalOf(name) is { } refusal ? SourceReadResult.Failed(refusal) : sources.Read(file);
            if (result.Text is { } text)
            {
                texts.Add(name, new TemplateText(file, text.ReplaceLineEndings("\n")));
            }
            else
            {
                diagnostics.Add(DiagnosticDescriptors.TemplatesUnreadable.At(SourceLocation.OfFile(file), result.Failure!));
            }
        }

        return texts;
    }

    private static List<string> NamesIn(string full, string folder, string[] extensions, DiagnosticBag diagnostics)
    {
        try
        {
            List<string> names = [.. Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
                .Where(path => extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal))
                .Select(path => Path.GetRelativePath(full, path).Replace('\\', '/'))];
            if (names.Count == 0)
            {
                diagnostics.Add(DiagnosticDescriptors.TemplatesUnreadable.At(SourceLocation.OfFile(folder), $"it has no file that ends in {string.Join(" or ", extensions)}"));
            }

            return names;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string reason = exception switch
            {
                DirectoryNotFoundException => "it does not exist",
                _ when File.Exists(full) => "it is a file and no folder",
                _ => exception.Message.TrimEnd('.'),
            };
            diagnostics.Add(DiagnosticDescriptors.TemplatesUnreadable.At(SourceLocation.OfFile(folder), reason));
            return [];
        }
    }
}
