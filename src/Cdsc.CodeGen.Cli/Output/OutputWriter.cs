using System.Globalization;
using System.Text;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>
/// The only code that changes the disk. Every file is either as it was or as it shall be, at any moment, and what has
/// changed since the plan looked at it is left alone.
/// </summary>
internal static class OutputWriter
{
    /// <summary>What a file is called until it is whole. Such names are the command's own.</summary>
    public const string TemporarySuffix = ".cdsc-tmp";

    /// <summary>Carries out a plan.</summary>
    /// <returns>Whether all went well; what did not is reported.</returns>
    public static bool Write(OutputPlan plan, DiagnosticBag diagnostics, ProgressLine? progress = null)
    {
        if (plan.IsUpToDate)
        {
            return true;
        }

        // From the first step on a run that is cut short leaves old and new files side by side: the manifest knows both.
        byte[] both = Encoding.UTF8.GetBytes((plan.Old is null ? plan.New : plan.Old.Union(plan.New)).ToString());
        byte[] fresh = Encoding.UTF8.GetBytes(plan.New.ToString());
        return Write(plan.Place, plan.Output.Directory,
        [
            new OutputChange(Manifest.FileName, both, plan.OldHash),

            // What goes makes room for what comes.
            .. plan.Changes.OrderBy(change => change.Content is not null),
            new OutputChange(Manifest.FileName, fresh, Manifest.HashOf(both)),
        ], diagnostics, progress);
    }

    /// <summary>Writes files that are the user's own from then on.</summary>
    /// <returns>Whether all went well; what did not is reported.</returns>
    public static bool Write(string directory, IReadOnlyList<OutputChange> changes, DiagnosticBag diagnostics) =>
        Write(directory, directory, changes, diagnostics, progress: null);

    private static bool Write(string place, string directory, IReadOnlyList<OutputChange> changes, DiagnosticBag diagnostics, ProgressLine? progress)
    {
        string current = "";
        int done = 0;
        SourceLocation Location() => SourceLocation.OfFile(Path.Combine(directory, current));
        try
        {
            foreach (OutputChange change in changes)
            {
                progress?.Report(string.Create(CultureInfo.InvariantCulture, $"writing {++done} of {changes.Count} files"));
                current = change.Path;
                Apply(place, change);
            }

            return true;
        }
        catch (OutputChangedException)
        {
            diagnostics.Add(DiagnosticDescriptors.OutputChangedMeanwhile.At(Location()));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticDescriptors.OutputUnwritable.At(Location(), exception.Message));
        }

        return false;
    }

    private static void Apply(string directory, OutputChange change)
    {
        string full = Path.Combine(directory, change.Path);
        AssertAsPlanned(directory, change, full);
        if (change.Content is { } content)
        {
            WriteFile(full, content, mayReplace: change.Present is not null);
        }
        else
        {
            Remove(directory, change.Path);
        }
    }

    /// <summary>Somebody may have saved a file, or put a link in the place of a folder, since the plan was made.</summary>
    private static void AssertAsPlanned(string directory, OutputChange change, string full)
    {
        // A file that has gone is no loss to write again, and none to remove.
        bool isLinked = RealPath.Of(directory) != Path.TrimEndingDirectorySeparator(directory) || RealPath.HasLink(directory, change.Path);
        if (isLinked || (File.Exists(full) && Manifest.HashOf(File.ReadAllBytes(full)) != change.Present))
        {
            throw new OutputChangedException();
        }
    }

    /// <summary>Writes beside the file and renames: readers see the old bytes or the new ones.</summary>
    private static void WriteFile(string full, byte[] content, bool mayReplace)
    {
        string temporary = full + TemporarySuffix;
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);

        // A leftover of a run that was cut short, or a link that somebody has put there, which nothing is written through.
        File.Delete(temporary);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(content);
            }

            File.Move(temporary, full, mayReplace);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void Remove(string directory, string path)
    {
        string full = Path.Combine(directory, path);
        if (File.Exists(full))
        {
            File.Delete(full);
        }

        for (int slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            string folder = Path.Combine(directory, path[..slash]);
            if (!Directory.Exists(folder))
            {
                continue;
            }

            if (Directory.EnumerateFileSystemEntries(folder).Any())
            {
                break;
            }

            Directory.Delete(folder);
        }
    }
}
