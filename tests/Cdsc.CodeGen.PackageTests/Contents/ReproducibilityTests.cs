using System.Text.Json;

namespace Cdsc.CodeGen.PackageTests.Contents;

/// <summary>The same sources give the same packages, wherever they lie. Outside a clone, so that no commit has a say.</summary>
public sealed class ReproducibilityTests
{
    private static readonly string[] Folders = ["src", "generated", "templates", "openapi"];
    private static readonly string[] Files = [".editorconfig", "Cdsc.CodeGen.sln", "Directory.Build.props", "Directory.Packages.props", "global.json"];

    [SlowFact]
    public async Task Two_folders_give_the_same_bytes()
    {
        using var folder = new TempFolder();
        SortedDictionary<string, byte[]> first = await PackAsync(folder, "one");
        SortedDictionary<string, byte[]> second = await PackAsync(folder, "another folder");
        Assert.Equal(first.Keys, second.Keys);
        Assert.True(first.Count > 100, $"{first.Count} entries are too few.");
        Assert.Empty(first.Where(entry => !entry.Value.AsSpan().SequenceEqual(second[entry.Key])).Select(entry => entry.Key));
    }

    private static async Task<SortedDictionary<string, byte[]>> PackAsync(TempFolder folder, string name)
    {
        foreach (string file in Folders.SelectMany(place => Repository.Files(place, "*")).Concat(Files))
        {
            folder.Write($"{name}/{file}", await File.ReadAllBytesAsync(Repository.PathOf(file), TestContext.Current.CancellationToken));
        }

        // Only what is packed: the tests are no part of it.
        IEnumerable<string> projects = Repository.Files("src", "*.csproj").Where(file => !file.Contains("/content/", StringComparison.Ordinal)).Concat(Repository.Files("generated", "*.csproj"));
        folder.Write($"{name}/pack.slnf", JsonSerializer.Serialize(new { solution = new { path = "Cdsc.CodeGen.sln", projects } }));

        // What analysers say changes no byte of a package, and takes half of the time; the build of the whole solution asks them.
        ProcessResult result = await ChildProcess.RunAsync(
            "dotnet",
            ["pack", "pack.slnf", "--configuration", "Release", "--output", folder.PathOf(name + "/packages"), "-nodeReuse:false", "-p:RunAnalyzers=false"],
            folder.PathOf(name),
            limit: TimeSpan.FromMinutes(10));
        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.DoesNotContain("warning", result.Output, StringComparison.Ordinal);
        var entries = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(folder.PathOf(name + "/packages")))
        {
            foreach ((string path, byte[] content) in PackageFile.Open(file).Entries)
            {
                entries.Add($"{Path.GetFileName(file)}: {path}", content);
            }
        }

        return entries;
    }
}
