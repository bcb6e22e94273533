namespace Cdsc.CodeGen.Tests.Output;

/// <summary>When the files of a folder were last written.</summary>
internal static class FileTimes
{
    private static readonly DateTime Long = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    public static IReadOnlyDictionary<string, DateTime> Of(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.GetLastWriteTimeUtc, StringComparer.Ordinal);

    /// <summary>Sets all times far back, so that a file that is written anew can be told without waiting.</summary>
    public static IReadOnlyDictionary<string, DateTime> Age(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, Long);
        }

        return Of(folder);
    }

    /// <summary>The files that were written since they were aged.</summary>
    public static IReadOnlyList<string> Written(string folder) =>
        [.. Of(folder).Where(file => file.Value != Long).Select(file => file.Key).Order(StringComparer.Ordinal)];
}
