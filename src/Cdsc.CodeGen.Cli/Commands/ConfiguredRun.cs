using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>Reads the configuration of commands that have no documents on their command line.</summary>
internal static class ConfiguredRun
{
    /// <summary>The configuration; null, with <paramref name="exitCode"/>, when there is none.</summary>
    /// <param name="path">The configuration file, as a full path; null when there is none.</param>
    /// <param name="command">The name of the command.</param>
    /// <param name="currentFolder">The folder of the user.</param>
    /// <param name="error">Takes what is wrong.</param>
    /// <param name="exitCode">How the command ends without a configuration.</param>
    public static RunConfiguration? Read(string? path, string command, string currentFolder, TextWriter error, out int exitCode)
    {
        if (path is not null)
        {
            exitCode = ExitCodes.Diagnostics;
            return Read(path, currentFolder, error);
        }

        exitCode = ExitCodes.Usage;
        UsageError.Write($"there is no cdsc.json in this folder or one around it; name documents, or see 'cdsc {command} --help'.", error);
        return null;
    }

    /// <summary>The configuration of a file; null, and reported, when it is wrong.</summary>
    public static RunConfiguration? Read(string path, string currentFolder, TextWriter error)
    {
        var diagnostics = new DiagnosticBag();
        RunConfiguration? configuration = ConfigurationReader.Read(path, diagnostics);
        DiagnosticPrinter.Print(diagnostics.ToSorted(), ConfigurationReader.FolderOf(path), currentFolder, error);
        return configuration;
    }

    /// <summary>The configuration file that a user names, else the nearest, as a full path; null when there is none.</summary>
    public static string? FileOf(string? named, string currentFolder) =>
        named is null ? ConfigurationReader.Find(currentFolder) : Path.GetFullPath(Path.Combine(currentFolder, named));
}
