namespace Cdsc.CodeGen.InteropTests;

/// <summary>Finds what tests read in the repository, from wherever they run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The specifications that there are definitions of.</summary>
    public static IReadOnlyList<string> Specifications { get; } = ["cds-wg1-01", "cds-wg1-02"];

    /// <summary>The full path of something in the repository.</summary>
    /// <param name="relative">Its path with forward slashes.</param>
    public static string PathOf(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>The files of a folder, in ordinal order of their names.</summary>
    public static IReadOnlyList<string> Files(string relative, string pattern) =>
        [.. Directory.EnumerateFiles(PathOf(relative), pattern).Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Cdsc.CodeGen.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("Cdsc.CodeGen.sln is in no folder above the tests.");
    }
}
