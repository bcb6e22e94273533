using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>The published OpenAPI documents through the linter of <c>@redocly/cli</c>, which also validates their examples.</summary>
public sealed class LinterTests(ITestOutputHelper output)
{
    public static TheoryData<string> Documents => OpenApiFile.All;

    [SlowTheory]
    [MemberData(nameof(Documents))]
    public async Task A_document_has_no_errors(string name)
    {
        IReadOnlyList<JsonNode> problems = await LintAsync(OpenApiFile.PathOf(name));
        output.WriteLine($"redocly: {name} has {string.Join(", ", problems.CountBy(Rule).Select(rule => $"{rule.Value} × {rule.Key}"))}");
        Assert.Empty(problems.Where(IsError).Select(problem => problem.ToJsonString()));
    }

    [SlowTheory]
    [MemberData(nameof(Documents))]
    public async Task A_document_with_a_broken_reference_has_an_error(string name)
    {
        using var folder = new TempFolder();
        folder.Write(name, OpenApiFile.WithBrokenReference(name).ToJsonString());
        IReadOnlyList<JsonNode> problems = await LintAsync(folder.PathOf(name));
        Assert.Contains(problems, problem => IsError(problem) && Rule(problem).StartsWith("no-unresolved-refs", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<JsonNode>> LintAsync(string path)
    {
        ProcessResult result = await NodeTools.RunAsync(
            ["node_modules/@redocly/cli/bin/cli.js", "lint", path, "--config", "redocly.yaml", "--format", "json", "--max-problems", "1000000"]);
        Assert.True(result.Output.StartsWith('{'), result.ToString());
        JsonNode report = JsonNode.Parse(result.Output)!;
        List<JsonNode> problems = [.. report["problems"]!.AsArray().Select(problem => problem!)];
        Assert.Equal((int)report["totals"]!["errors"]! > 0, result.ExitCode != 0);
        Assert.Equal((int)report["totals"]!["errors"]!, problems.Count(IsError));
        return problems;
    }

    private static bool IsError(JsonNode problem) => (string?)problem["severity"] == "error";

    private static string Rule(JsonNode problem) => $"{problem["ruleId"]} ({problem["severity"]})";
}
