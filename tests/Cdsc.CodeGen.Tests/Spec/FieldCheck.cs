using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Compares objects and their fields.</summary>
internal sealed class FieldCheck(SpecProfile profile, Bundle bundle)
{
    /// <summary>The level of a field whose condition is on the object that has its object in a list: <c>Object.list</c> follows.</summary>
    private const string InItems = "conditional in ";

    private readonly TypeCheck _types = new(bundle);

    public IEnumerable<string> Findings() => profile.Objects.SelectMany(entry => Findings(entry.Object, entry.Rows));

    /// <summary>What is wrong with one object.</summary>
    public IEnumerable<string> Findings(string name, IReadOnlyList<FieldRow> rows) => bundle.Schemas.TryGetValue(name, out JsonObject? schema)
        ? OfObject(name, schema, rows).Concat(MemberFindings(name, schema, rows))
        : [$"{name}: the object is missing"];

    /// <summary>The fields that are not in the table, and what the schema says of no declared field.</summary>
    private IEnumerable<string> MemberFindings(string name, JsonObject schema, IReadOnlyList<FieldRow> rows)
    {
        IReadOnlyDictionary<string, JsonNode> properties = bundle.Properties(schema);
        var known = rows.Select(row => row.Field).ToHashSet(StringComparer.Ordinal);
        foreach (string extra in properties.Keys.Where(field => !known.Contains(field) && !profile.ExtraFields.ContainsKey($"{name}.{field}")))
        {
            yield return $"{name}.{extra}: no table has the field";
        }

        foreach (string extra in bundle.Forbidden(schema).Where(field => !rows.Any(row => row.Field == field && LevelOf(row) == "forbidden")))
        {
            yield return $"{name}.{extra}: is forbidden, but not in the table";
        }

        foreach (string undeclared in bundle.Required(schema).Where(field => !properties.ContainsKey(field)))
        {
            yield return $"{name}.{undeclared}: is required, but not declared";
        }
    }

    private IEnumerable<string> OfObject(string name, JsonObject schema, IReadOnlyList<FieldRow> rows)
    {
        IReadOnlyDictionary<string, JsonNode> properties = bundle.Properties(schema);
        IReadOnlySet<string> required = bundle.Required(schema);
        IReadOnlySet<string> conditional = bundle.RequiredOnCondition(schema);
        IReadOnlySet<string> forbidden = bundle.Forbidden(schema);
        foreach (FieldRow row in rows)
        {
            string level = LevelOf(row);
            if (row.Field == "*")
            {
                if (OpenProblem(row, bundle.IsClosed(schema)) is { } open)
                {
                    yield return $"{row.Name}: {open}";
                }

                continue;
            }

            if (level == "forbidden")
            {
                if (!forbidden.Contains(row.Field))
                {
                    yield return $"{row.Name}: must not be there, as a property that is false says";
                }

                continue;
            }

            if (!properties.TryGetValue(row.Field, out JsonNode? property))
            {
                yield return $"{row.Name}: the field is missing";
                continue;
            }

            if (LevelProblem(row.Field, level, required.Contains(row.Field), conditional.Contains(row.Field)) is { } problem)
            {
                yield return $"{row.Name}: {problem}";
            }

            if (NullProblem(row, IsNullable(schema, row.Field)) is { } nullProblem)
            {
                yield return $"{row.Name}: {nullProblem}";
            }

            if (_types.Problem(row.Field, TypeOf(row), property) is { } wrong)
            {
                yield return $"{row.Name}: {wrong}";
            }

            if (property["description"] is null && bundle.Follow(property)["description"] is null)
            {
                yield return $"{row.Name}: has no description";
            }
        }
    }

    /// <summary>Members without a name: of any kind, since their names and formats are known at run time only.</summary>
    private static string? OpenProblem(FieldRow row, bool isClosed) => isClosed ? "other members must be allowed"
        : row.Type is not ("any" or "per format" or "per RegistrationField.format" or "as Client") ? $"the type '{row.Type}' of the table is not understood"
        : row.Level is not ("optional" or "conditional") ? $"the level '{row.Level}' of the table is not understood"
        : row.Nullable is not ("by format" or "no") ? $"the nullability '{row.Nullable}' of the table is not understood"
        : null;

    private string LevelOf(FieldRow row) => profile.Levels.TryGetValue(row.Name, out SpecReading? reading) ? reading.Value : row.Level;

    /// <summary>The type in words. <c>as Client</c> stands for the type that the Client has for the same field.</summary>
    private string TypeOf(FieldRow row)
    {
        if (profile.Types.TryGetValue(row.Name, out SpecReading? reading))
        {
            return reading.Value;
        }

        return row.Type.StartsWith("as ", StringComparison.Ordinal)
            ? SpecTables.Fields.Single(other => other.Object == row.Type[3..] && other.Field == row.Field).Type
            : row.Type;
    }

    /// <summary>Whether a member can be null; one without a type of its own can when it can in some form.</summary>
    private bool IsNullable(JsonObject schema, string field)
    {
        IReadOnlyList<JsonNode> conditional = bundle.ConditionalSchemasOf(schema, field);
        return bundle.SchemasOf(schema, field).All(one =>
            TypeCheck.IsAnything(one) && conditional.Count > 0 ? conditional.Any(_types.IsNullable) : _types.IsNullable(one));
    }

    private string? NullProblem(FieldRow row, bool isNullable) => (profile.Nullables.TryGetValue(row.Name, out SpecReading? reading) ? reading.Value : row.Nullable, isNullable) switch
    {
        ("yes", false) => "must be nullable",
        ("no", true) => "must not be nullable",
        ("by format", false) => "must be nullable in some formats",
        ("yes" or "no" or "by format", _) => null,
        _ => $"the nullability '{row.Nullable}' of the table is not understood",
    };

    private string? LevelProblem(string field, string level, bool isRequired, bool isConditional) => level switch
    {
        _ when level.StartsWith(InItems, StringComparison.Ordinal) => isRequired || isConditional ? $"must be required in {level[InItems.Length..]} alone"
            : level[InItems.Length..].Split('.') is [var parent, var list] && bundle.RequiredOfItems(bundle.Schemas[parent], list).Contains(field) ? null
            : $"must be required under a condition in {level[InItems.Length..]}",
        "required" => isRequired ? null : "must be required",
        "conditional" => isRequired ? "must not be required always" : isConditional ? null : "must be required under a condition",
        "optional" => isRequired ? "must be optional" : isConditional ? "must not be required under a condition" : null,
        _ => $"the level '{level}' of the table is not understood",
    };
}
