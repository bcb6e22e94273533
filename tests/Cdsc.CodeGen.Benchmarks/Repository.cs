namespace Cdsc.CodeGen.Benchmarks;

/// <summary>The folder of the repository, found from where the program lies.</summary>
internal static class Repository
{
    /// <summary>The folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>The full path of something in the repository.</summary>
    public static string PathOf(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    private static string Find()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Cdsc.CodeGen.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"Cdsc.CodeGen.sln is in no folder around {AppContext.BaseDirectory}.");
        }

        return folder;
    }
}
