using System.Text;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.GoldenTests;

/// <summary>Each folder of <c>cases</c> gives what it says. <c>CDSC_ACCEPT=1</c> rewrites what is expected.</summary>
public sealed class GoldenTests
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("CDSC_ACCEPT") == "1";

    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_what_is_expected(string name)
    {
        var golden = new GoldenCase(name);
        GoldenRun run = golden.Run();
        if (Accepts)
        {
            Accept(golden, run);
        }

        Assert.Equal(name.StartsWith("error-", StringComparison.Ordinal), run.Files.Count == 0);
        string expectedDiagnostics = File.Exists(golden.ExpectedDiagnostics) ? ReadText(golden.ExpectedDiagnostics) : "";
        Assert.Equal(expectedDiagnostics, run.Diagnostics);
        Assert.Equal(ExpectedFiles(golden), run.Kept.ToDictionary(file => file.Path, file => file.Content));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_a_case_generates_compiles_without_a_warning(string name)
    {
        GoldenRun run = new GoldenCase(name).Run();
        Assert.Empty(CompiledOutput.ProblemsOf(run.Files));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_the_same_a_second_time(string name)
    {
        var golden = new GoldenCase(name);
        GoldenRun first = golden.Run();
        GoldenRun second = golden.Run();
        Assert.Equal(first.Diagnostics, second.Diagnostics);
        Assert.Equal(first.Files, second.Files);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Files_have_plain_line_ends_and_names_that_every_file_system_tells_apart(string name)
    {
        GoldenRun run = new GoldenCase(name).Run();
        Assert.All(run.Files, file => Assert.DoesNotContain('\r', file.Content));
        Assert.All(run.Files, file => Assert.EndsWith("\n", file.Content, StringComparison.Ordinal));
        Assert.All(run.Files, file => Assert.DoesNotContain(" \n", file.Content, StringComparison.Ordinal));
        Assert.Equal(run.Files.Count, run.Files.Select(file => file.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static Dictionary<string, string> ExpectedFiles(GoldenCase golden) => !Directory.Exists(golden.ExpectedFolder)
        ? []
        : Directory.EnumerateFiles(golden.ExpectedFolder, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(golden.ExpectedFolder, path).Replace('\\', '/'), ReadText);

    private static string ReadText(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static void Accept(GoldenCase golden, GoldenRun run)
    {
        if (Directory.Exists(golden.ExpectedFolder))
        {
            Directory.Delete(golden.ExpectedFolder, recursive: true);
        }

        File.Delete(golden.ExpectedDiagnostics);
        if (run.Diagnostics.Length > 0)
        {
            File.WriteAllText(golden.ExpectedDiagnostics, run.Diagnostics, new UTF8Encoding(false));
        }

        foreach (GeneratedFile file in run.Kept)
        {
            string path = Path.Combine(golden.ExpectedFolder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Content, new UTF8Encoding(false));
        }
    }
}
