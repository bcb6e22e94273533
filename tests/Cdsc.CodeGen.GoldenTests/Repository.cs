namespace Cdsc.CodeGen.GoldenTests;

/// <summary>Finds what tests read in the repository, from wherever they run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string CasesFolder { get; } = Path.Combine(Root, "tests", "Cdsc.CodeGen.GoldenTests", "cases");

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
