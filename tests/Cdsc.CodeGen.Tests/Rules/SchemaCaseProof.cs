using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>Tries whether a case proves its rule.</summary>
internal static class SchemaCaseProof
{
    /// <summary>What the case fails to prove; nothing when it proves its rule.</summary>
    public static IEnumerable<string> Faults(this SchemaCase one)
    {
        JsonElement invalid = Definitions.ToElement(one.Violating);
        CompiledSchema schema = Definitions.Schema(one.Schema);
        EvaluationResult before = schema.Evaluate(Definitions.ToElement(one.Valid), Definitions.Options);
        if (!before.IsValid)
        {
            yield return $"the value is not valid: {string.Join("; ", before.Errors)}";
        }

        EvaluationResult broken = schema.Evaluate(invalid, Definitions.Options);
        if (broken.IsValid || !broken.IsConclusive)
        {
            yield return "after the violation it is valid still";
        }

        EvaluationResult after = Without(one.Schema, one.Remove).Evaluate(invalid, Definitions.Options);
        if (!after.IsValid)
        {
            yield return $"without the keywords it is refused still: {string.Join("; ", after.Errors)}";
        }

        // Each keyword refuses the document alone: with all others gone it is invalid still.
        foreach (Removal removal in one.Remove.Count > 1 ? one.Remove : [])
        {
            if (Without(one.Schema, [.. one.Remove.Where(other => other != removal)]).IsValid(invalid, Definitions.Options))
            {
                yield return $"{removal.File}#{removal.Pointer} refuses nothing";
            }
        }
    }

    private static CompiledSchema Without(string title, IReadOnlyList<Removal> removals)
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

        return Definitions.Schema(title, replaced);
    }
}
