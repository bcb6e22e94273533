using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>A case of <c>tests/data/rules/schema-cases.json</c>, whose README explains the members.</summary>
/// <param name="Number">Its position.</param>
/// <param name="Rule">The rule that it is a case of.</param>
/// <param name="Schema">The name of the schema.</param>
/// <param name="Valid">A valid instance.</param>
/// <param name="Violation">What makes of it one that violates the rule.</param>
/// <param name="Remove">The keywords that hold the rule.</param>
internal sealed record SchemaCase(
    int Number, string Rule, string Schema, JsonNode? Valid, IReadOnlyList<JsonObject> Violation, IReadOnlyList<Removal> Remove)
{
    /// <summary>All cases, in their order.</summary>
    public static IReadOnlyList<SchemaCase> All { get; } = ReadAll();

    /// <summary>The instance that violates the rule.</summary>
    public JsonNode? Violating => JsonPatch.Apply(Valid, Violation);

    public override string ToString() => $"case {Number}, {Rule}";

    private static SchemaCase[] ReadAll()
    {
        JsonArray cases = JsonNode.Parse(Repository.Text("tests/data/rules/schema-cases.json"))!.AsArray();
        var examples = cases.Select(one => one!["valid"]?.GetValue<string>()).OfType<string>().Distinct()
            .ToDictionary(file => file, file => JsonNode.Parse(Repository.Text("openapi/" + file)), StringComparer.Ordinal);
        return [.. cases.Select((one, index) => Of(index, one!.AsObject(), examples))];
    }

    private static SchemaCase Of(int number, JsonObject one, Dictionary<string, JsonNode?> examples) => new(
        number,
        one["rule"]!.GetValue<string>(),
        one["schema"]!.GetValue<string>(),
        (one["valid"]?.GetValue<string>() is { } file ? JsonPatch.At(examples[file], one["at"]!.GetValue<string>()) : one["instance"])?.DeepClone(),
        [.. one["violation"]!.AsArray().Select(operation => operation!.AsObject())],
        [.. one["remove"]!.AsArray().Select(removal => new Removal(removal!["file"]!.GetValue<string>(), removal["pointer"]!.GetValue<string>()))]);
}
