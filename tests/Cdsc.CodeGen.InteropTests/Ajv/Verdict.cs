using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>What a validator finds wrong with an instance; nothing where it is valid. Formats are not looked at.</summary>
internal sealed record Verdict(IReadOnlyList<string> Errors)
{
    public bool IsValid => Errors.Count == 0;

    /// <summary>Asks our evaluator.</summary>
    public static IReadOnlyList<Verdict> OfEvaluator(IEnumerable<SelfContainedSchema> schemas, IEnumerable<InstanceCase> cases)
    {
        var set = new JsonSchemaSet();
        foreach (SelfContainedSchema schema in schemas)
        {
            set.Add(new Uri(schema.Id), schema.Document);
        }

        return [.. cases.Select(c =>
        {
            EvaluationResult result = set.Compile(new Uri(c.Schema)).Evaluate(JsonSerializer.SerializeToElement(c.Instance));
            Assert.True(result.IsConclusive, c.Origin);
            return new Verdict([.. result.Errors.Select(error => error.ToString())]);
        })];
    }

    /// <summary>Asks ajv, in one process for all.</summary>
    public static async Task<IReadOnlyList<Verdict>> OfAjvAsync(IEnumerable<SelfContainedSchema> schemas, IEnumerable<InstanceCase> cases)
    {
        JsonNode results = await NodeTools.RunScriptAsync("ajv.mjs", new JsonObject
        {
            ["schemas"] = new JsonArray([.. schemas.Select(schema => JsonObject.Create(schema.Document))]),
            ["cases"] = new JsonArray([.. cases.Select(c => new JsonObject { ["schema"] = c.Schema, ["instance"] = c.Instance?.DeepClone() })]),
        });
        return [.. results.AsArray().Select(errors => new Verdict([.. errors!.AsArray().Select(error => (string)error!)]))];
    }
}
