using System.Text;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>Compares an output folder with what it shall hold, and refuses to touch what is not ours.</summary>
internal sealed class OutputPlanner(OutputConfiguration output, DiagnosticBag diagnostics)
{
    /// <summary>What has to happen; null when the folder can't be used, which is reported.</summary>
    public OutputPlan? Plan(IReadOnlyList<GeneratedFile> files)
    {
        try
        {
            return ReadManifest(out Manifest? old) ? Compare(files, old) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticDescriptors.OutputUnwritable.At(SourceLocation.OfFile(output.Directory), exception.Message));
            return null;
        }
    }

    private bool ReadManifest(out Manifest? manifest)
    {
        manifest = null;
        string path = Path.Combine(output.Directory, Manifest.FileName);
        if (File.Exists(path))
        {
            manifest = Manifest.Parse(File.ReadAllText(path), out string? failure);
            if (manifest is null)
            {
                diagnostics.Add(DiagnosticDescriptors.InvalidManifest.At(LocationOf(Manifest.FileName), failure!));
            }

            return manifest is not null;
        }

        if (File.Exists(output.Directory) || Directory.Exists(path) || (Directory.Exists(output.Directory) && HasForeign(output.Directory)))
        {
            diagnostics.Add(DiagnosticDescriptors.ForeignOutputFolder.At(SourceLocation.OfFile(output.Directory), output.Label));
            return false;
        }

        return true;
    }

    /// <summary>
    /// Whether somebody else has anything in a folder. Empty folders are nobody's: cleaning a build leaves them. A first
    /// run that was cut short before its manifest was in place has left just the beginning of that.
    /// </summary>
    private static bool HasForeign(string folder) => Directory.EnumerateFileSystemEntries(folder).Any(path =>
        Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is null
            ? HasForeign(path)
            : Path.GetFileName(path) != Manifest.FileName + OutputWriter.TemporarySuffix);

    private OutputPlan? Compare(IReadOnlyList<GeneratedFile> files, Manifest? old)
    {
        var changes = new List<OutputChange>();
        var fresh = new Manifest();
        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Manifest.FileName };
        bool isRefused = false;
        foreach (GeneratedFile file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (!OutputPath.IsSafe(file.Path) || OutputPath.LeadsThroughLink(output.Directory, file.Path) || !paths.Add(file.Path))
            {
                diagnostics.Add(DiagnosticDescriptors.OutputPathRefused.At(SourceLocation.OfFile(output.Directory), file.Path));
                isRefused = true;
                continue;
            }

            byte[] content = Encoding.UTF8.GetBytes(file.Content);
            fresh.Add(file.Path, Manifest.HashOf(content));
            isRefused |= !CompareFile(file.Path, content, old, changes);
        }

        foreach (string path in (old?.Paths ?? []).Where(path => !fresh.Has(path)))
        {
            CompareStale(path, old!, changes);
        }

        foreach (string path in fresh.Paths.Concat(old?.Paths ?? []).Append(Manifest.FileName).Distinct(StringComparer.Ordinal).ToList())
        {
            string leftover = path + OutputWriter.TemporarySuffix;
            if (File.Exists(Path.Combine(output.Directory, leftover)))
            {
                changes.Add(new OutputChange(leftover, null));
            }
        }

        return isRefused ? null : new OutputPlan(output, changes, files.Count, old, fresh);
    }

    private bool CompareFile(string path, byte[] content, Manifest? old, List<OutputChange> changes)
    {
        string full = Path.Combine(output.Directory, path);
        if (Directory.Exists(full) || IsBelowForeignFile(path, old))
        {
            diagnostics.Add(DiagnosticDescriptors.ForeignOutputFile.At(LocationOf(path)));
            return false;
        }

        if (!File.Exists(full))
        {
            changes.Add(new OutputChange(path, content));
            return true;
        }

        byte[] present = File.ReadAllBytes(full);
        if (present.AsSpan().SequenceEqual(content))
        {
            return true;
        }

        if (old is null || !old.Has(path))
        {
            diagnostics.Add(DiagnosticDescriptors.ForeignOutputFile.At(LocationOf(path)));
            return false;
        }

        if (!old.Has(path, Manifest.HashOf(present)))
        {
            diagnostics.Add(DiagnosticDescriptors.EditedOutputFile.At(LocationOf(path)));
            return false;
        }

        changes.Add(new OutputChange(path, content));
        return true;
    }

    /// <summary>Whether a file stands where a folder has to be; one of ours is removed before anything is written.</summary>
    private bool IsBelowForeignFile(string path, Manifest? old)
    {
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            string folder = path[..slash];
            string full = Path.Combine(output.Directory, folder);
            if (File.Exists(full) && old?.Has(folder, Manifest.HashOf(File.ReadAllBytes(full))) != true)
            {
                return true;
            }
        }

        return false;
    }

    private void CompareStale(string path, Manifest old, List<OutputChange> changes)
    {
        string full = Path.Combine(output.Directory, path);
        if (!File.Exists(full) || OutputPath.LeadsThroughLink(output.Directory, path))
        {
            return;
        }

        if (old.Has(path, Manifest.HashOf(File.ReadAllBytes(full))))
        {
            changes.Add(new OutputChange(path, null));
        }
        else
        {
            diagnostics.Add(DiagnosticDescriptors.EditedStaleFile.At(LocationOf(path)));
        }
    }

    private SourceLocation LocationOf(string path) => SourceLocation.OfFile(Path.Combine(output.Directory, path));
}
