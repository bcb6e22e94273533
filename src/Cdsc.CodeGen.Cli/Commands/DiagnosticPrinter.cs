using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Prints diagnostics in the form that MSBuild and editors make clickable.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>Prints diagnostics, with paths as they are from the folder of the user.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="root">The folder that their files are relative to.</param>
    /// <param name="currentFolder">The folder of the user.</param>
    /// <param name="writer">Where to.</param>
    public static void Print(IEnumerable<Diagnostic> diagnostics, string root, string currentFolder, TextWriter writer)
    {
        var excerpt = new SourceExcerpt(new RunSources(root));
        foreach (Diagnostic diagnostic in diagnostics)
        {
            // A document can name a file that no file can be.
            string file = PrintableText.Of(diagnostic.Location.File);
            string path = BuiltInFile.Is(file) ? file : Path.GetRelativePath(currentFolder, Path.Combine(root, file));
            Print(diagnostic with { Location = diagnostic.Location with { File = path } }, writer);
            excerpt.Write(diagnostic.Location, diagnostic.IsError, writer);
        }
    }

    /// <summary>Prints a diagnostic whose path is as it is from the folder of the user.</summary>
    public static void Print(Diagnostic diagnostic, TextWriter writer) =>
        FindingLine.Of(diagnostic.Location, diagnostic.IsError, diagnostic.Id, diagnostic.Message).WriteLineTo(writer);
}
