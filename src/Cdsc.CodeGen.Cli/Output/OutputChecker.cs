using System.Text;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>Tells how an output folder differs from what it shall hold; changes nothing.</summary>
internal sealed class OutputChecker(OutputConfiguration output, DiagnosticBag diagnostics, TextWriter details)
{
    private const int MaximumDiffLines = 40;

    /// <summary>Reports every difference, with a diff.</summary>
    public void Check(IReadOnlyList<GeneratedFile> files)
    {
        try
        {
            var fresh = new Manifest();
            foreach (GeneratedFile file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                byte[] content = Encoding.UTF8.GetBytes(file.Content);
                fresh.Add(file.Path, Manifest.HashOf(content));
                CheckFile(file.Path, file.Content, content);
            }

            CheckManifest(fresh);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticDescriptors.OutputUnreadable.At(SourceLocation.OfFile(output.Directory), exception.Message));
        }
    }

    private void CheckFile(string path, string text, byte[] content)
    {
        string full = Path.Combine(output.Directory, path);
        if (!File.Exists(full))
        {
            Report(path, "The file is missing");
            return;
        }

        if (RealPath.HasLink(output.Directory, path))
        {
            // What is at the other end is nobody's to show.
            Report(path, "The file is a link, or behind one");
            return;
        }

        byte[] present = File.ReadAllBytes(full);
        if (!present.AsSpan().SequenceEqual(content))
        {
            Report(path, "The file is not what would be generated");
            WriteDiff(path, Encoding.UTF8.GetString(present), text);
        }
    }

    private void CheckManifest(Manifest fresh)
    {
        string full = Path.Combine(output.Directory, Manifest.FileName);
        string? present = File.Exists(full) ? File.ReadAllText(full) : null;
        if (present == fresh.ToString())
        {
            return;
        }

        Report(Manifest.FileName, present is null ? "The file is missing" : "The file is not what would be generated");
        Manifest? old = present is null ? null : Manifest.Parse(present, out _);
        foreach (string path in (old?.Paths ?? []).Where(path => !fresh.Has(path) && File.Exists(Path.Combine(output.Directory, path))))
        {
            Report(path, "The file would not be generated any more");
        }
    }

    private void WriteDiff(string path, string present, string expected)
    {
        new StyledText { { Shade.Bold, $"--- {output.Label}/{path}" } }.WriteLineTo(details);
        new StyledText { { Shade.Bold, $"+++ {output.Label}/{path} (as it would be generated)" } }.WriteLineTo(details);
        DiffPaneModel diff = InlineDiffBuilder.Diff(present, expected, ignoreWhiteSpace: false, ignoreCase: false);
        int left = MaximumDiffLines;
        foreach (DiffPiece line in diff.Lines.Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted))
        {
            if (left-- == 0)
            {
                details.WriteLine("… and more");
                return;
            }

            bool isNew = line.Type == ChangeType.Inserted;
            new StyledText { { isNew ? Shade.Green : Shade.Red, (isNew ? "+" : "-") + line.Text } }.WriteLineTo(details);
        }

        if (left == MaximumDiffLines)
        {
            details.WriteLine("(only line ends or the byte order mark differ)");
        }
    }

    private void Report(string path, string what) =>
        diagnostics.Add(DiagnosticDescriptors.OutputDiffers.At(SourceLocation.OfFile(Path.Combine(output.Directory, path)), what));
}
