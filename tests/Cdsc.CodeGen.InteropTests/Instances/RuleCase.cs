using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>A case of <c>tests/data/rules/schema-cases.json</c>: a valid instance of a schema, and one that violates a rule.</summary>
internal sealed record RuleCase(string Rule, string Schema, JsonNode? Valid, JsonNode? Violating)
{
    public static IReadOnlyList<RuleCase> All { get; } =
        [.. JsonNode.Parse(Repository.Text("tests/data/rules/schema-cases.json"))!.AsArray().Select(entry => Read(entry!.AsObject()))];

    private static RuleCase Read(JsonObject entry)
    {
        JsonNode? valid = entry["instance"] ?? JsonPatch.At(
            JsonNode.Parse(Repository.Text($"openapi/{(string)entry["valid"]!}")), (string)entry["at"]!);
        return new RuleCase((string)entry["rule"]!, (string)entry["schema"]!, valid, JsonPatch.Apply(valid, entry["violation"]!.AsArray().Select(operation => operation!.AsObject())));
    }
}
