namespace Cdsc.CodeGen.OpenApi;

/// <summary>Where paths lead when links are followed.</summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows.</summary>
    private const int MaximumLinks = 40;

    /// <summary>A full path without links; what doesn't exist stays as it is written. Null when links lead in a circle.</summary>
    public static string? Of(string path)
    {
        string full = Path.GetFullPath(path);
        string current = Path.GetPathRoot(full)!;
        var left = new Stack<string>();
        Push(left, full[current.Length..]);
        int links = 0;
        while (left.TryPop(out string? segment))
        {
            if (segment == "..")
            {
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }

            string next = Path.Combine(current, segment);
            if (LinkOf(next) is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MaximumLinks)
            {
                return null;
            }

            if (Path.IsPathRooted(target))
            {
                current = Path.GetPathRoot(Path.GetFullPath(target))!;
                target = Path.GetFullPath(target)[current.Length..];
            }

            Push(left, target);
        }

        return Path.TrimEndingDirectorySeparator(current);
    }

    /// <summary>Whether a file, or a folder on the way to it, is a link.</summary>
    /// <param name="folder">The folder where the way begins; it may be a link itself.</param>
    /// <param name="path">The path in it, with forward slashes.</param>
    public static bool HasLink(string folder, string path)
    {
        string current = folder;
        foreach (string segment in path.Split('/'))
        {
            current = Path.Combine(current, segment);
            if (LinkOf(current) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a path lies in a folder, both without links.</summary>
    public static bool IsIn(string path, string folder) =>
        path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Whether a file is a link. What is none says so with all else that is asked about it.</summary>
    public static bool IsLink(FileInfo file) => (file.Attributes & FileAttributes.ReparsePoint) != 0 && LinkOf(file) is not null;

    private static string? LinkOf(string path) => LinkOf(new FileInfo(path));

    /// <summary>Where a link leads. Windows has links of two kinds, and answers only who asks for the right one.</summary>
    private static string? LinkOf(FileInfo file) =>
        file.LinkTarget ?? (OperatingSystem.IsWindows() ? new DirectoryInfo(file.FullName).LinkTarget : null);

    private static void Push(Stack<string> left, string path)
    {
        foreach (string segment in path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != ".").Reverse())
        {
            left.Push(segment);
        }
    }
}
