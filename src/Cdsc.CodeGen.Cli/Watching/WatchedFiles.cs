using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>What a run depends on: a change of anything else is none.</summary>
/// <param name="Files">The files, as full paths; some may not be there yet.</param>
/// <param name="Folders">The folders in which any file counts, as full paths.</param>
internal sealed record WatchedFiles(IReadOnlySet<string> Files, IReadOnlyList<string> Folders)
{
    /// <summary>What a run has depended on.</summary>
    /// <param name="configurationFile">The configuration file as a full path; null for none.</param>
    /// <param name="configuration">The configuration; null when it could not be read.</param>
    /// <param name="read">The files that the run asked for, as full paths.</param>
    public static WatchedFiles Of(string? configurationFile, RunConfiguration? configuration, IEnumerable<string> read)
    {
        var files = new HashSet<string>(read, StringComparer.Ordinal);
        if (configurationFile is not null)
        {
            files.Add(configurationFile);
        }

        IEnumerable<string> folders = configuration is null
            ? []
            : configuration.Outputs
                .SelectMany(output => output.CSharp.Select(part => part.Templates).Append(output.TargetTemplates).Append(output.DocsTemplates))
                .OfType<string>()
                .Select(folder => Path.GetFullPath(Path.Combine(configuration.Root, folder)));
        return new WatchedFiles(files, [.. folders.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Whether a change of a file or folder is one for the run.</summary>
    public bool Has(string path) =>
        Files.Contains(path)
        || Folders.Any(folder => path == folder || RealPath.IsIn(path, folder))
        || Files.Any(file => RealPath.IsIn(file, path));

    /// <summary>
    /// The folders to listen in, with all that is in them: what the files have in common is as far up as it must be, and
    /// no farther.
    /// </summary>
    public IReadOnlyList<string> Places()
    {
        List<string> folders = [.. Folders, .. Files.Select(file => Path.GetDirectoryName(file)!)];
        List<string> existing = [.. folders.Select(Existing).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return [.. existing.Where(folder => !existing.Exists(other => RealPath.IsIn(folder, other)))];
    }

    private static string Existing(string folder)
    {
        string current = folder;
        while (!Directory.Exists(current) && Path.GetDirectoryName(current) is { } parent)
        {
            current = parent;
        }

        return current;
    }
}
