using System.Globalization;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Where a run reads from: below a folder, and the definitions that come with the command.</summary>
/// <param name="root">The folder; nothing else of the disk is read.</param>
/// <param name="progress">Is told how many were read.</param>
internal sealed class RunSources(string root, ProgressLine? progress = null) : ISourceProvider
{
    private readonly DiskSourceProvider _disk = new(root);
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);

    /// <summary>The files of the disk that were asked for, relative to the root, ordinally sorted.</summary>
    public IReadOnlyCollection<string> Files => _files;

    /// <summary>The same as full paths.</summary>
    public IEnumerable<string> FullPaths => _files.Where(file => !file.Contains('\0', StringComparison.Ordinal)).Select(file => Path.GetFullPath(Path.Combine(root, file)));

    /// <inheritdoc/>
    public SourceReadResult Read(string file)
    {
        if (BuiltInFile.Is(file))
        {
            return BuiltInDefinitions.Read(file);
        }

        Count(file);
        return _disk.Read(file);
    }

    /// <inheritdoc/>
    public Stream? Open(string file)
    {
        if (BuiltInFile.Is(file))
        {
            return null;
        }

        Count(file);
        return _disk.Open(file);
    }

    /// <inheritdoc/>
    public string? RefusalOf(string file) => BuiltInFile.Is(file) ? null : _disk.RefusalOf(file);

    /// <inheritdoc/>
    public string? FileOf(string specification) => BuiltInDefinitions.FileOf(specification.ToLowerInvariant());

    private void Count(string file)
    {
        _files.Add(file);
        progress?.Report(string.Create(CultureInfo.InvariantCulture, $"reading {_files.Count} {(_files.Count == 1 ? "file" : "files")}"));
    }
}
