using System.Collections.Concurrent;
using System.Text;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Compares an output folder with what it shall hold, and refuses to touch what is not ours.</summary>
internal sealed class OutputPlanner(OutputConfiguration output, DiagnosticBag diagnostics)
{
    private readonly ConcurrentQueue<ComparedFile> _compared = new();

    /// <summary>What is being looked at, for the place of a message.</summary>
    private string _current = output.Directory;

    private string? _place;
    private Manifest? _old;
    private string? _manifestHash;
    private OutputComparison? _comparison;

    /// <summary>The output whose folder it is.</summary>
    public OutputConfiguration Output => output;

    /// <summary>Looks at the folder before its first file is compared; false when it can't be used, which is reported.</summary>
    public bool Open()
    {
        try
        {
            _place = RealPath.Of(output.Directory);
            if (_place is null)
            {
                diagnostics.Add(DiagnosticDescriptors.OutputUnwritable.At(SourceLocation.OfFile(output.Directory), "Its links lead in a circle."));
            }
            else if (ReadManifest())
            {
                _comparison = new OutputComparison(output.Directory, _old);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticDescriptors.OutputUnwritable.At(SourceLocation.OfFile(_current), exception.Message));
        }

        return _comparison is not null;
    }

    /// <summary>Looks, in a folder that can be used, which files are as the last run has left them; before the first file is compared.</summary>
    /// <param name="stop">Says when there is no more time.</param>
    public void LookAhead(CancellationToken stop) => _comparison!.LookAhead(stop);

    /// <summary>Compares a file that the folder shall hold, and keeps of it what there is to write. Several threads may call it.</summary>
    public void Take(string path, ReadOnlySpan<char> content) => _compared.Enqueue(_comparison!.Compare(path, content));

    /// <summary>What has to happen; null when the folder can't be used, which is reported.</summary>
    /// <param name="complete">Makes further files of the paths of all others, ordinally sorted.</param>
    public OutputPlan? Plan(Func<IEnumerable<string>, IEnumerable<GeneratedFile>> complete)
    {
        if (_comparison is null)
        {
            return null;
        }

        List<ComparedFile> compared = Sorted(_compared);
        foreach (GeneratedFile file in complete([.. compared.Select(file => file.Path)]))
        {
            compared.Add(_comparison.Compare(file.Path, file.Content));
        }

        _current = output.Directory;
        try
        {
            return PlanOf(Sorted(compared));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticDescriptors.OutputUnwritable.At(SourceLocation.OfFile(_current), exception.Message));
            return null;
        }
    }

    private static List<ComparedFile> Sorted(IEnumerable<ComparedFile> files)
    {
        List<ComparedFile> sorted = [.. files];
        sorted.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path));
        return sorted;
    }

    private bool ReadManifest()
    {
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
            _old = Manifest.Parse(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), out string? failure);
            if (_old is null)
            {
                diagnostics.Add(DiagnosticDescriptors.InvalidManifest.At(LocationOf(Manifest.FileName), failure!));
            }

            return _old is not null;
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

    private OutputPlan? PlanOf(List<ComparedFile> files)
    {
        var changes = new List<OutputChange>();
        var leftovers = new List<OutputChange>();
        var fresh = new Manifest();
        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Manifest.FileName };
        bool isRefused = false;
        foreach (ComparedFile file in files)
        {
            if (file.Failure is { } failure)
            {
                diagnostics.Add(failure);
                return null;
            }

            string? same = paths.Add(file.Path) ? null : "another file of this run has the same path, or one that differs only in case";
            if ((file.Problem ?? same) is { } problem)
            {
                diagnostics.Add(DiagnosticDescriptors.OutputPathRefused.At(SourceLocation.OfFile(output.Directory), file.Path, problem));
                isRefused = true;
                continue;
            }

            if (file.Refusal is { } refusal)
            {
                diagnostics.Add(refusal);
                isRefused = true;
            }

            fresh.Add(file.Path, file.Hash);
            AddTo(changes, file.Change);
            AddTo(leftovers, file.Leftover);
        }

        foreach (string path in (_old?.Paths ?? []).Where(path => !fresh.Has(path)))
        {
            CompareStale(path, _old!, changes);
            AddTo(leftovers, _comparison!.LeftoverOf(path));
        }

        AddTo(leftovers, _comparison!.LeftoverOf(Manifest.FileName));
        return isRefused ? null : new OutputPlan(output, _place!, [.. changes, .. leftovers], files.Count, _old, _manifestHash, fresh);
    }

    private static void AddTo(List<OutputChange> changes, OutputChange? change)
    {
        if (change is not null)
        {
            changes.Add(change);
        }
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
