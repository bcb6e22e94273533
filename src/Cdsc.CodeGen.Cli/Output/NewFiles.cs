using System.Text;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Files that belong to the user from the moment they are written: there is no manifest of them, and none is replaced unasked.</summary>
internal static class NewFiles
{
    /// <summary>Writes files into a folder; all are looked at before the first is written.</summary>
    /// <param name="directory">The folder as a full path.</param>
    /// <param name="files">The files.</param>
    /// <param name="mayReplace">Whether a file with this text may be replaced, because it is nobody's work.</param>
    /// <param name="diagnostics">Takes what is in the way.</param>
    /// <returns>How many were written, those that were there already left out; null when something is in the way.</returns>
    public static int? Write(string directory, IReadOnlyList<GeneratedFile> files, Predicate<string> mayReplace, DiagnosticBag diagnostics)
    {
        directory = OutputPath.PlaceOf(directory);
        var changes = new List<OutputChange>();
        bool isFree = true;
        foreach (GeneratedFile file in files)
        {
            string full = Path.Combine(directory, file.Path);
            try
            {
                byte[]? bytes = File.Exists(full) ? File.ReadAllBytes(full) : null;
                string? present = bytes is null ? null : Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
                if (Directory.Exists(full) || RealPath.HasLink(directory, file.Path) || (present is not null && !IsSame(present, file.Content) && !mayReplace(present)))
                {
                    diagnostics.Add(DiagnosticDescriptors.FileInTheWay.At(SourceLocation.OfFile(full)));
                    isFree = false;
                }
                else if (present is null || !IsSame(present, file.Content))
                {
                    changes.Add(new OutputChange(file.Path, Encoding.UTF8.GetBytes(file.Content), bytes is null ? null : Manifest.HashOf(bytes)));
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(DiagnosticDescriptors.OutputUnwritable.At(SourceLocation.OfFile(full), exception.Message));
                isFree = false;
            }
        }

        return isFree && OutputWriter.Write(directory, changes, diagnostics) ? changes.Count : null;
    }

    /// <summary>A tool for versions may have given the file the line ends of the system.</summary>
    private static bool IsSame(string present, string content) => present.ReplaceLineEndings("\n") == content;
}
