using System.Text;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Compares an output folder with what it shall hold, and refuses to touch what is not ours.</summary>
internal sealed class OutputPlanner(OutputConfiguration output, DiagnosticBag diagnostics)
{
    /// <summary>What is being looked at, for the place of a message.</summary>
    private string _current = output.Directory;

    private string? _manifestHash;

    /// <summary>What has to happen; null when the folder can't be used, which is reported.</summary>
    public OutputPlan? Plan(IReadOnlyList<GeneratedFile> files)
    {
        _current = output.Directory;
        try
        {
            if (RealPath.Of(output.Directory) is { } place)
            {
                return ReadManifest(out Manifest? old) ? Compare(files, place, old) : null;
            }

            diagnostics.Add(DiagnosticDescriptors.OutputUnwritable.At(SourceLocation.OfFile(output.Directory), "Its links lead in a circle."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticDescriptors.OutputUnwritable.At(SourceLocation.OfFile(_current), exception.Message));
        }

        return null;
    }

    private bool ReadManifest(out Manifest? manifest)
    {
        manifest = null;
        _manifestHash = null;
        string path = Path.Combine(output.Directory, Manifest.FileName);
        if (RealPath.HasLink(output.Directory, Manifest.FileName))
        {
            diagnostics.Add(DiagnosticDescriptors.OutputPathRefused.At(SourceLocation.OfFile(output.Directory), Manifest.FileName, "it is a link"));
            return false;
        }

        if (File.Exists(path))
        {
            byte[] bytes = ReadBytes(path);
            _manifestHash = Manifest.HashOf(bytes);
            manifest = Manifest.Parse(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), out string? failure);
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

    private OutputPlan? Compare(IReadOnlyList<GeneratedFile> files, string place, Manifest? old)
    {
        var changes = new List<OutputChange>();
        var fresh = new Manifest();
        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Manifest.FileName };
        bool isRefused = false;
        foreach (GeneratedFile file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (ProblemOf(file.Path, paths) is { } problem)
            {
                diagnostics.Add(DiagnosticDescriptors.OutputPathRefused.At(SourceLocation.OfFile(output.Directory), file.Path, problem));
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
            string full = Path.Combine(output.Directory, leftover);
            if (File.Exists(full) && !RealPath.HasLink(output.Directory, leftover))
            {
                changes.Add(new OutputChange(leftover, null, Manifest.HashOf(ReadBytes(full))));
            }
        }

        return isRefused ? null : new OutputPlan(output, place, changes, files.Count, old, _manifestHash, fresh);
    }

    private string? ProblemOf(string path, HashSet<string> paths) => OutputPath.ProblemOf(path)
        ?? (RealPath.HasLink(output.Directory, path) ? "it leads through a link"
            : paths.Add(path) ? null
            : "another file of this run has the same path, or one that differs only in case");

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
            changes.Add(new OutputChange(path, content, null));
            return true;
        }

        byte[] present = ReadBytes(full);
        if (present.AsSpan().SequenceEqual(content))
        {
            return true;
        }

        if (old is null || !old.Has(path))
        {
            diagnostics.Add(DiagnosticDescriptors.ForeignOutputFile.At(LocationOf(path)));
            return false;
        }

        string hash = Manifest.HashOf(present);
        if (!old.Has(path, hash))
        {
            diagnostics.Add(DiagnosticDescriptors.EditedOutputFile.At(LocationOf(path)));
            return false;
        }

        changes.Add(new OutputChange(path, content, hash));
        return true;
    }

    /// <summary>Whether a file stands where a folder has to be; one of ours is removed before anything is written.</summary>
    private bool IsBelowForeignFile(string path, Manifest? old)
    {
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            string folder = path[..slash];
            string full = Path.Combine(output.Directory, folder);
            if (File.Exists(full) && old?.Has(folder, Manifest.HashOf(ReadBytes(full))) != true)
            {
                return true;
            }
        }

        return false;
    }

    private void CompareStale(string path, Manifest old, List<OutputChange> changes)
    {
        string full = Path.Combine(output.Directory, path);
        if (!File.Exists(full) || RealPath.HasLink(output.Directory, path))
        {
            return;
        }

        string hash = Manifest.HashOf(ReadBytes(full));
        if (old.Has(path, hash))
        {
            changes.Add(new OutputChange(path, null, hash));
        }
        else
        {
            diagnostics.Add(DiagnosticDescriptors.EditedStaleFile.At(LocationOf(path)));
        }
    }

    private byte[] ReadBytes(string full)
    {
        _current = full;
        byte[] bytes = File.ReadAllBytes(full);
        _current = output.Directory;
        return bytes;
    }

    private SourceLocation LocationOf(string path) => SourceLocation.OfFile(Path.Combine(output.Directory, path));
}
