using System.Text.Json.Nodes;
using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>What the sample templates for TypeScript make of the canonical specifications, through the compiler.</summary>
public sealed class TargetTests(ITestOutputHelper output)
{
    private const string Templates = "tests/data/targets/typescript";

    public static TheoryData<string> Specifications => [.. Repository.Specifications];

    [SlowTheory]
    [MemberData(nameof(Specifications))]
    public async Task The_templates_for_TypeScript_make_what_compiles(string specification)
    {
        JsonObject files = FilesOf(specification);
        JsonNode result = await NodeTools.RunScriptAsync("tsc.mjs", files);
        output.WriteLine($"TypeScript: {result["files"]} files from {specification}");
        Assert.Empty(result["problems"]!.AsArray());
        Assert.InRange((int)result["files"]!, 10, int.MaxValue);
    }

    /// <summary>The compiler does look.</summary>
    [SlowFact]
    public async Task A_type_that_is_lost_is_found()
    {
        JsonObject files = FilesOf("cds-wg1-01");
        Assert.True(files.Remove("types/coverage-entry.ts"));
        JsonNode result = await NodeTools.RunScriptAsync("tsc.mjs", files);
        Assert.NotEmpty(result["problems"]!.AsArray());
    }

    private static JsonObject FilesOf(string specification)
    {
        using var folder = new TempFolder();
        foreach (string file in Repository.Files(Templates, "*"))
        {
            folder.Write("ts" + file[Templates.Length..], Repository.Text(file));
        }

        using var error = new StringWriter();
        Assert.Equal(0, CommandLine.Run(["generate", "--spec", specification, "--target-templates", "ts", "--output", "out"], TextWriter.Null, error, folder.Root));
        Assert.Equal("", error.ToString());
        var files = new JsonObject();
        foreach (string path in Directory.EnumerateFiles(folder.PathOf("out"), "*.ts", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            files.Add(Path.GetRelativePath(folder.PathOf("out"), path).Replace('\\', '/'), File.ReadAllText(path));
        }

        return files;
    }
}
