using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Compares objects and their fields.</summary>
internal sealed class FieldCheck(SpecProfile profile, Bundle bundle)
{
    private readonly TypeCheck _types = new(bundle);

    public IEnumerable<string> Findings()
    {
        foreach (IGrouping<string, FieldRow> rows in profile.Fields.GroupBy(row => row.Object, StringComparer.Ordinal))
        {
            if (!bundle.Schemas.TryGetValue(rows.Key, out JsonObject? schema))
            {
                yield return $"{rows.Key}: the object is missing";
                continue;
            }

            foreach (string finding in OfObject(rows.Key, schema, [.. rows]))
            {
                yield return finding;
            }
        }

        foreach (string stale in profile.Levels.Keys.Where(name => !profile.Fields.Any(row => row.Name == name && row.Level != profile.Levels[name].Level)))
        {
            yield return $"{stale}: the profile has a reading of its level that changes nothing";
        }
    }

    private IEnumerable<string> OfObject(string name, JsonObject schema, IReadOnlyList<FieldRow> rows)
    {
        IReadOnlyDictionary<string, JsonNode> properties = bundle.Properties(schema);
        IReadOnlySet<string> required = bundle.Required(schema);
        IReadOnlySet<string> conditional = bundle.RequiredOnCondition(schema);
        foreach (FieldRow row in rows)
        {
            string level = profile.Levels.TryGetValue(row.Name, out (string Level, string Reason) reading) ? reading.Level : row.Level;
            if (!properties.TryGetValue(row.Field, out JsonNode? property))
            {
                if (level != "forbidden")
                {
                    yield return $"{row.Name}: the field is missing";
                }

                continue;
            }

            if (LevelProblem(level, required.Contains(row.Field), conditional.Contains(row.Field)) is { } problem)
            {
                yield return $"{row.Name}: {problem}";
            }

            if (row.Nullable is "yes" or "no" && _types.IsNullable(property) != (row.Nullable == "yes"))
            {
                yield return $"{row.Name}: {(row.Nullable == "yes" ? "must be nullable" : "must not be nullable")}";
            }

            if (_types.Problem(row.Type, property) is { } wrong)
            {
                yield return $"{row.Name}: {wrong}";
            }

            if (property["description"] is null && bundle.Follow(property)["description"] is null)
            {
                yield return $"{row.Name}: has no description";
            }
        }

        var known = rows.Select(row => row.Field).ToHashSet(StringComparer.Ordinal);
        foreach (string extra in properties.Keys.Where(field => !known.Contains(field) && !profile.ExtraFields.ContainsKey($"{name}.{field}")))
        {
            yield return $"{name}.{extra}: no table has the field";
        }

        foreach (string undeclared in required.Where(field => !properties.ContainsKey(field)))
        {
            yield return $"{name}.{undeclared}: is required, but not declared";
        }
    }

    private static string? LevelProblem(string level, bool isRequired, bool isConditional) => level switch
    {
        "required" => isRequired ? null : "must be required",
        "conditional" => isRequired ? "must not be required always" : isConditional ? null : "must be required under a condition",
        "optional" => isRequired ? "must be optional" : isConditional ? "must not be required under a condition" : null,
        "forbidden" => "must not be there",
        _ => $"the level '{level}' of the table is not understood",
    };
}
