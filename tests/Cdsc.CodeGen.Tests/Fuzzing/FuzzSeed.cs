namespace Cdsc.CodeGen.Tests.Fuzzing;

/// <summary>Valid files to start from.</summary>
/// <param name="Name">What messages call them.</param>
/// <param name="Files">The files by their paths.</param>
/// <param name="Inputs">Those to generate from.</param>
internal sealed record FuzzSeed(string Name, IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> Inputs)
{
    private const string Cases = "tests/Cdsc.CodeGen.GoldenTests/cases";

    /// <summary>Documents and overlays: those of the tests, the canonical definitions, and the drafts of 2025 as overlays of them.</summary>
    public static IReadOnlyList<FuzzSeed> All { get; } =
    [
        OfFolder("sample", "tests/Cdsc.CodeGen.Tests/Samples", "sample.yaml"),
        OfFolder("broad", "tests/Cdsc.CodeGen.Tests/Robustness/Documents", "broad.yaml"),
        .. Directory.EnumerateDirectories(Repository.PathOf(Cases)).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)
            .Where(name => File.Exists(Repository.PathOf($"{Cases}/{name}/openapi.yaml")))
            .Select(name => OfFolder(name, $"{Cases}/{name}", "openapi.yaml")),
        OfFolder("files", $"{Cases}/files", "api/openapi.yaml"),
        OfFolder("overlay", $"{Cases}/overlay", "own/acme.overlay.yaml"),
        OfFolder("cds-wg1-01", "openapi", "cds-wg1-01/openapi.yaml"),
        OfFolder("cds-wg1-02", "openapi", "cds-wg1-02/openapi.yaml"),
        OfFolder("drafts", "tests/data/drafts/2025", "cds-wg1-01.overlay.yaml"),
    ];

    /// <summary>The same with another text in a file.</summary>
    public FuzzSeed With(string file, string text) => this with { Files = new Dictionary<string, string>(Files, StringComparer.Ordinal) { [file] = text } };

    private static FuzzSeed OfFolder(string name, string folder, string input)
    {
        string[] extensions = [".yaml", ".yml", ".json"];
        Dictionary<string, string> files = extensions
            .SelectMany(extension => Repository.Files(folder, "*" + extension))
            .Where(file => !file.Contains("/expected/", StringComparison.Ordinal) && !file.Contains("/examples/", StringComparison.Ordinal) && !file.EndsWith("/cdsc.json", StringComparison.Ordinal))
            .ToDictionary(file => file[(folder.Length + 1)..], Repository.Text, StringComparer.Ordinal);
        return new FuzzSeed(name, files, [files.ContainsKey(input) ? input : files.Keys.First(file => file.EndsWith(".yaml", StringComparison.Ordinal))]);
    }
}
