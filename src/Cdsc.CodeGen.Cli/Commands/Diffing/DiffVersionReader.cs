using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Finds what a user means by the name of a version: a document, a folder with definitions, or a revision of git.</summary>
internal sealed class DiffVersionReader(string currentFolder, DiagnosticBag diagnostics) : IDisposable
{
    private readonly List<GitSources> _opened = [];

    /// <summary>The version; null, and reported, when there is none.</summary>
    public DiffVersion? Read(string name)
    {
        if (BuiltInDefinitions.FileOf(name) is { } builtIn)
        {
            return new DiffVersion(currentFolder, [builtIn], new RunSources(currentFolder), null);
        }

        string full = Path.GetFullPath(Path.Combine(currentFolder, name));
        return File.Exists(full) ? OfFile(full) : Directory.Exists(full) ? OfFolder(name, full) : OfRevision(name);
    }

    /// <inheritdoc/>
    public void Dispose() => _opened.ForEach(sources => sources.Dispose());

    private DiffVersion OfFile(string full)
    {
        string folder = Path.GetDirectoryName(full)!;
        bool isBelow = full.StartsWith(Path.TrimEndingDirectorySeparator(currentFolder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        string root = ConfigurationReader.Find(folder) is { } configuration ? Path.GetDirectoryName(configuration)! : isBelow ? currentFolder : folder;
        return new DiffVersion(root, [InputSet.RelativeTo(root, currentFolder, full)], new RunSources(root), null);
    }

    /// <summary>A folder has a configuration, or the documents of the user's one, or is a part of what one covers.</summary>
    private DiffVersion? OfFolder(string name, string full)
    {
        if (!File.Exists(Path.Combine(full, ConfigurationReader.FileName))
            && ConfigurationReader.Find(currentFolder) is { } own
            && ConfigurationReader.ReadInputs(new DiskSourceProvider(Path.GetDirectoryName(own)!), diagnostics) is { } inputs
            && inputs.All(input => BuiltInFile.Is(input) || File.Exists(Path.Combine(full, input))))
        {
            return new DiffVersion(full, inputs, new RunSources(full), null);
        }

        if (ConfigurationReader.Find(full) is not { } configuration)
        {
            diagnostics.Add(DiagnosticDescriptors.UnknownInputs.At(SourceLocation.OfFile(name), name));
            return null;
        }

        string root = Path.GetDirectoryName(configuration)!;
        return ConfigurationReader.ReadInputs(new DiskSourceProvider(root), diagnostics) is { } found
            ? new DiffVersion(root, found, new RunSources(root), null)
            : null;
    }

    private DiffVersion? OfRevision(string name)
    {
        string folder = ConfigurationReader.Find(currentFolder) is { } configuration ? Path.GetDirectoryName(configuration)! : currentFolder;
        var place = SourceLocation.OfFile(name);
        GitAnswer answer = Git.Run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
        if (answer.Failure is { } failure)
        {
            diagnostics.Add(DiagnosticDescriptors.GitFailed.At(place, failure));
            return null;
        }

        if (answer.ExitCode != 0)
        {
            diagnostics.Add(DiagnosticDescriptors.UnknownVersion.At(place, name, Git.Known(folder, name)));
            return null;
        }

        var sources = new GitSources(folder, answer.Output.Trim());
        _opened.Add(sources);
        IReadOnlyList<string>? inputs = ConfigurationReader.ReadInputs(sources, diagnostics);
        if (inputs is null && !diagnostics.HasErrors)
        {
            // Before there was a configuration, there may have been the documents.
            inputs = ConfigurationReader.ReadInputs(new DiskSourceProvider(folder), diagnostics);
        }

        if (inputs is null)
        {
            diagnostics.Add(DiagnosticDescriptors.UnknownInputs.At(place, name));
            return null;
        }

        return new DiffVersion(folder, inputs, sources, name);
    }
}
