using System.Text.RegularExpressions;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.WorkbenchTests.Linting;

/// <summary>What every rule has in common: an example that breaks it and nothing else, and words for people.</summary>
public sealed class LintRuleTests
{
    public static TheoryData<string> Rules => [.. LintRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void An_example_breaks_its_rule_and_no_other(string name)
    {
        LintExample example = LintRules.Find(name)!.Example;
        Assert.Equal([name], Findings(example, example.Broken).Distinct());
        Assert.Empty(Findings(example, example.Mended));
    }

    [Fact]
    public void Ids_and_names_are_given_once_and_lie_in_order()
    {
        Assert.Equal(LintRules.All.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), LintRules.All.Select(rule => rule.Id));
        Assert.Equal(LintRules.All.Count, LintRules.All.Select(rule => rule.Name).Distinct().Count());
        Assert.All(LintRules.All, rule => Assert.Matches(@"\ACDSC10[0-9]{2}\z", rule.Id));
        Assert.All(LintRules.All, rule => Assert.Matches(@"\A[a-z]+(-[a-z]+)+\z", rule.Name));
    }

    [Fact]
    public void Every_rule_of_the_room_is_in_the_list() => Assert.Equal(
        typeof(LintRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LintRule))).Select(type => type.Name).Order(StringComparer.Ordinal),
        LintRules.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_explained_in_one_sentence_each(string name)
    {
        LintRule rule = LintRules.Find(name)!;
        Assert.All((string[])[rule.Rationale, rule.Fix], text => Assert.Matches(@"\A[A-Z].{10,150}\.\z", text));
        LintRun run = LintRun.In(Repository.Root, "--explain", rule.Id);
        Assert.Equal(0, run.ExitCode);
        Assert.All((string[])[rule.Name, rule.Rationale, rule.Fix], part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
        Assert.All(Regex.Split(rule.Example.Broken, "\r?\n"), line => Assert.Contains($"    {line}\n", run.Output, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Findings(LintExample example, string text)
    {
        if (example.Place != LintExamplePlace.Configuration)
        {
            return LintRun.Of(LintDocuments.With(example.Place, text));
        }

        using var folder = new TempFolder();
        folder.Write("pets.yaml", LintDocuments.WithSchema("type: string"));
        folder.Write("cdsc.json", $$"""{ "inputs": ["pets.yaml"], "outputs": [{ "directory": "o", "emit": ["openapi"] }], "lint": {{text}} }""");
        return LintRun.In(folder.Root, "--format", "json").Rules;
    }
}
