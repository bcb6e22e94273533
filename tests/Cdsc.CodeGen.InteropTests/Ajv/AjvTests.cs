using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>The published JSON Schemas, and our evaluator, against <c>ajv</c>.</summary>
public sealed class AjvTests(ITestOutputHelper output)
{
    [SlowFact]
    public async Task It_agrees_with_our_evaluator_on_every_example_and_every_violating_instance()
    {
        IReadOnlyList<InstanceCase> cases = [.. InstanceCase.OfExamples(), .. InstanceCase.OfRules()];
        IReadOnlyList<Verdict> theirs = await Verdict.OfAjvAsync(SelfContainedSchema.All, cases);
        IReadOnlyList<Verdict> ours = Verdict.OfEvaluator(SelfContainedSchema.All, cases);
        IReadOnlyList<string> disagreements = Disagreements(cases, theirs, ours);
        output.WriteLine(
            $"ajv and our evaluator: {cases.Count - disagreements.Count} of {cases.Count} verdicts agree "
            + $"({cases.Count(c => c.IsValid)} valid instances, {cases.Count(c => !c.IsValid)} violating), {SelfContainedSchema.All.Count} schemas");
        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements));
    }

    [SlowFact]
    public async Task It_agrees_with_our_evaluator_on_every_example_that_lost_a_value()
    {
        List<InstanceCase> cases = [.. InstanceCase.OfExamples().SelectMany(Mutated)];
        IReadOnlyList<Verdict> ours = Verdict.OfEvaluator(SelfContainedSchema.All, cases);
        cases = [.. cases.Zip(ours, (c, verdict) => c with { IsValid = verdict.IsValid })];
        IReadOnlyList<string> disagreements = Disagreements(cases, await Verdict.OfAjvAsync(SelfContainedSchema.All, cases), ours);
        output.WriteLine(
            $"ajv and our evaluator: {cases.Count - disagreements.Count} of {cases.Count} verdicts agree on mutated examples "
            + $"({cases.Count(c => !c.IsValid)} not valid)");
        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements.Take(20)));

        static IEnumerable<InstanceCase> Mutated(InstanceCase original) =>
            Mutation.Of(original.Instance).Select((mutation, i) => original with { Origin = $"{original.Origin}, mutation {i}", Instance = mutation });
    }

    [SlowFact]
    public async Task A_schema_that_lost_a_keyword_is_noticed()
    {
        // The schema of ajv no longer requires what ours does.
        SelfContainedSchema schema = SelfContainedSchema.All.First(schema => schema.Name == "CoverageEntry");
        JsonObject weakened = JsonObject.Create(schema.Document)!;
        Assert.True(weakened.Remove("required"));
        IReadOnlyList<InstanceCase> cases = [new("no member", schema.Id, new JsonObject(), false)];
        IReadOnlyList<Verdict> theirs = await Verdict.OfAjvAsync([schema with { Document = JsonSerializer.SerializeToElement(weakened) }], cases);
        Assert.Single(Disagreements(cases, theirs, Verdict.OfEvaluator([schema], cases)));
    }

    [SlowFact]
    public async Task A_schema_with_a_keyword_of_our_own_is_refused()
    {
        var input = new JsonObject
        {
            ["schemas"] = new JsonArray(new JsonObject { ["$id"] = "urn:example:a", ["x-secret"] = true }),
            ["cases"] = new JsonArray(new JsonObject { ["schema"] = "urn:example:a", ["instance"] = 1 }),
        };
        ProcessResult result = await NodeTools.RunAsync(["ajv.mjs"], input.ToJsonString());
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("unknown keyword: \"x-secret\"", result.Error, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Disagreements(
        IReadOnlyList<InstanceCase> cases, IReadOnlyList<Verdict> theirs, IReadOnlyList<Verdict> ours)
    {
        Assert.Equal(cases.Count, theirs.Count);
        Assert.Equal(cases.Count, ours.Count);
        return
        [
            .. Enumerable.Range(0, cases.Count)
                .Where(i => theirs[i].IsValid != cases[i].IsValid || ours[i].IsValid != cases[i].IsValid)
                .Select(i => $"{cases[i].Origin}, {cases[i].Schema}: {(cases[i].IsValid ? "valid" : "violating")}, "
                    + $"but ajv says [{string.Join("; ", theirs[i].Errors)}] and our evaluator [{string.Join("; ", ours[i].Errors)}]"),
        ];
    }
}
