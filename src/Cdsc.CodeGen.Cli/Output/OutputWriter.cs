using System.Globalization;
using System.Text;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>The only code that changes the disk. Every file is either as it was or as it shall be, at any moment.</summary>
internal static class OutputWriter
{
    /// <summary>What a file is called until it is whole.</summary>
    public const string TemporarySuffix = ".cdsc-tmp";

    /// <summary>Carries out a plan.</summary>
    /// <returns>Whether all went well; what did not is reported.</returns>
    public static bool Write(OutputPlan plan, DiagnosticBag diagnostics, ProgressLine? progress = null)
    {
        if (plan.IsUpToDate)
        {
            return true;
        }

        string current = Manifest.FileName;
        try
        {
            Directory.CreateDirectory(plan.Output.Directory);

            // From here on a run that is cut short leaves old and new files side by side: the manifest knows both.
            WriteFile(plan.Output.Directory, Manifest.FileName, Encoding.UTF8.GetBytes((plan.Old is null ? plan.New : plan.Old.Union(plan.New)).ToString()));

            // What goes makes room for what comes.
            int done = 0;
            foreach (OutputChange change in plan.Changes.OrderBy(change => change.Content is not null))
            {
                progress?.Report(string.Create(CultureInfo.InvariantCulture, $"writing {++done} of {plan.Changes.Count} files"));
                current = change.Path;
                if (change.Content is { } content)
                {
                    WriteFile(plan.Output.Directory, change.Path, content);
                }
                else
                {
                    Remove(plan.Output.Directory, change.Path);
                }
            }

            current = Manifest.FileName;
            WriteFile(plan.Output.Directory, Manifest.FileName, Encoding.UTF8.GetBytes(plan.New.ToString()));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticDescriptors.OutputUnwritable.At(
                SourceLocation.OfFile(Path.Combine(plan.Output.Directory, current)), exception.Message));
            return false;
        }
    }

    /// <summary>Writes files that are the user's own from then on.</summary>
    /// <returns>Whether all went well; what did not is reported.</returns>
    public static bool Write(string directory, IReadOnlyList<OutputChange> changes, DiagnosticBag diagnostics)
    {
        string current = "";
        try
        {
            foreach (OutputChange change in changes)
            {
                current = change.Path;
                WriteFile(directory, change.Path, change.Content!);
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticDescriptors.OutputUnwritable.At(SourceLocation.OfFile(Path.Combine(directory, current)), exception.Message));
            return false;
        }
    }

    /// <summary>Writes beside the file and renames: readers see the old bytes or the new ones. A leftover of a run cut short is written over.</summary>
    private static void WriteFile(string directory, string path, byte[] content)
    {
        string full = Path.Combine(directory, path);
        string temporary = full + TemporarySuffix;
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void Remove(string directory, string path)
    {
        File.Delete(Path.Combine(directory, path));
        for (int slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            string folder = Path.Combine(directory, path[..slash]);
            if (Directory.EnumerateFileSystemEntries(folder).Any())
            {
                break;
            }

            Directory.Delete(folder);
        }
    }
}
