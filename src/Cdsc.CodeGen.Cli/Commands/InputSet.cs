namespace Cdsc.CodeGen.Cli;

/// <summary>The documents of a command line.</summary>
/// <param name="Root">The folder, as a full path, below which everything is read.</param>
/// <param name="Files">The documents: paths relative to the root, or names of built-in files.</param>
internal sealed record InputSet(string Root, IReadOnlyList<string> Files)
{
    /// <summary>A path of the user, relative to the root.</summary>
    public string RelativeTo(string currentFolder, string path) => RelativeTo(Root, currentFolder, path);

    /// <summary>A path of the user, relative to a root.</summary>
    public static string RelativeTo(string root, string currentFolder, string path) =>
        Path.GetRelativePath(root, Path.GetFullPath(Path.Combine(currentFolder, path))).Replace('\\', '/');
}
