using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>A case of <c>tests/data/rules/schema-cases.json</c>, whose README explains the members.</summary>
internal sealed record SchemaCase(
    int Number, string Rule, string Schema, string? Valid, string At, JsonNode? Instance, IReadOnlyList<JsonObject> Violation, IReadOnlyList<Removal> Remove)
{
    private static readonly Dictionary<string, JsonNode?> Examples = new(StringComparer.Ordinal);

    /// <summary>All cases, in their order.</summary>
    public static IReadOnlyList<SchemaCase> All { get; } =
        [.. JsonNode.Parse(Repository.Text("tests/data/rules/schema-cases.json"))!.AsArray().Select((one, index) => Of(index, one!.AsObject()))];

    /// <summary>What the case fails to prove; nothing when it proves its rule.</summary>
    public IEnumerable<string> Faults()
    {
        JsonNode? valid = Value();
        JsonElement invalid = Definitions.ToElement(JsonPatch.Apply(valid, Violation));
        EvaluationResult before = Definitions.Schema(Schema).Evaluate(Definitions.ToElement(valid), Definitions.Options);
        if (!before.IsValid)
        {
            yield return $"the value is not valid: {string.Join("; ", before.Errors)}";
        }

        EvaluationResult broken = Definitions.Schema(Schema).Evaluate(invalid, Definitions.Options);
        if (broken.IsValid || !broken.IsConclusive)
        {
            yield return "after the violation it is valid still";
        }

        EvaluationResult after = Without(Remove).Evaluate(invalid, Definitions.Options);
        if (!after.IsValid)
        {
            yield return $"without the keywords it is refused still: {string.Join("; ", after.Errors)}";
        }

        // Each keyword refuses the document alone: with all others gone it is invalid still.
        foreach (Removal one in Remove.Count > 1 ? Remove : [])
        {
            if (Without([.. Remove.Where(other => other != one)]).IsValid(invalid, Definitions.Options))
            {
                yield return $"{one.File}#{one.Pointer} refuses nothing";
            }
        }
    }

    public override string ToString() => $"case {Number}, {Rule}";

    private JsonNode? Value() => Valid is null ? Instance : JsonPatch.At(Example(Valid), At);

    private CompiledSchema Without(IReadOnlyList<Removal> removals)
    {
        var replaced = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (IGrouping<string, Removal> file in removals.GroupBy(removal => removal.File, StringComparer.Ordinal))
        {
            JsonNode schema = JsonNode.Parse(Definitions.SchemaFiles[file.Key].GetRawText())!;

            // From the back, so that no removal moves what another one points at.
            foreach (Removal removal in file.OrderByDescending(removal => removal.Pointer, StringComparer.Ordinal))
            {
                JsonPatch.Remove(schema, removal.Pointer);
            }

            replaced.Add(file.Key, Definitions.ToElement(schema));
        }

        return Definitions.Schema(Schema, replaced);
    }

    private static JsonNode? Example(string file)
    {
        lock (Examples)
        {
            if (!Examples.TryGetValue(file, out JsonNode? example))
            {
                example = JsonNode.Parse(Repository.Text("openapi/" + file));
                Examples.Add(file, example);
            }

            return example;
        }
    }

    private static SchemaCase Of(int number, JsonObject one) => new(
        number,
        one["rule"]!.GetValue<string>(),
        one["schema"]!.GetValue<string>(),
        one["valid"]?.GetValue<string>(),
        one["at"]?.GetValue<string>() ?? "",
        one["instance"],
        [.. one["violation"]!.AsArray().Select(operation => operation!.AsObject())],
        [.. one["remove"]!.AsArray().Select(removal => new Removal(removal!["file"]!.GetValue<string>(), removal["pointer"]!.GetValue<string>()))]);
}
