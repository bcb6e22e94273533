namespace Cdsc.CodeGen.TestSupport;

/// <summary>The folder of the repository, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The specifications that there are definitions of.</summary>
    public static IReadOnlyList<string> Specifications { get; } = ["cds-wg1-01", "cds-wg1-02"];

    /// <summary>The full path of something in the repository.</summary>
    /// <param name="relative">Its path with forward slashes.</param>
    public static string PathOf(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    public static string Text(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>The files of a folder and those in it that match a pattern, without what a build leaves there; relative, ordinally sorted.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static string Find()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Cdsc.CodeGen.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException($"Cdsc.CodeGen.sln is in no folder around {AppContext.BaseDirectory}.");
    }
}
