using System.Collections;
using System.Text.Json;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>
/// Walks an object that was read beside its JSON and its schema. What the schema declares must be reachable as a typed
/// property with the same value, and never lie in the extension data, at any depth.
/// </summary>
internal sealed class TypeProof
{
    private readonly List<string> _faults = [];

    private TypeProof()
    {
    }

    /// <summary>All that is wrong; empty when the types are proved.</summary>
    public static IReadOnlyList<string> Faults(object? value, JsonElement json, SchemaView schema)
    {
        var proof = new TypeProof();
        proof.Value(value, json, schema, "$");
        return proof._faults;
    }

    private void Value(object? value, JsonElement json, SchemaView schema, string path)
    {
        SchemaView meant = schema.For(json);
        if (json.ValueKind == JsonValueKind.Null || value is null)
        {
            Demand(json.ValueKind == JsonValueKind.Null && value is null, path, $"is {json.ValueKind} in JSON, and {value ?? "null"} as a typed value");
        }
        else if (schema.IsUntyped)
        {
            Demand(value is JsonElement kept && JsonDifference.Find(json, kept) is null, path, $"has several kinds of values, and should be kept as it came, but is {value}");
        }
        else if (schema.IsUnion)
        {
            DemandType(value, schema, path);
            Value(value.GetType().GetProperty("Value")?.GetValue(value), json, meant, path);
        }
        else if (meant.Values is { } values)
        {
            Map(value as IDictionary, json, values, path);
        }
        else if (meant.IsObject)
        {
            DemandType(value, meant, path);
            Object(new TypedObject(value), json, meant, path);
        }
        else if (meant.Items is { } items)
        {
            Array(value as IEnumerable, json, items, path);
        }
        else
        {
            string? fault = TypedText.Fault(value, json, meant);
            Demand(fault is null, path, fault ?? "");
        }
    }

    private void DemandType(object value, SchemaView schema, string path)
    {
        string? expected = schema.Name is null ? null : ModelTypes.Of(schema.Name).Type.Name;
        Demand(expected is null || expected == value.GetType().Name, path, $"should be of the type {expected}, but is {value.GetType().Name}");
    }

    private void Object(TypedObject value, JsonElement json, SchemaView schema, string path)
    {
        foreach ((string name, SchemaView member) in schema.Properties)
        {
            bool isRequired = schema.Required.Contains(name);
            Declared(value, name, json.TryGetProperty(name, out JsonElement text) ? text : null, member, isRequired, $"{path}.{name}");
        }

        Demand(value.Names.All(schema.Properties.ContainsKey), path, "has a typed property that the schema does not declare");
        int undeclared = 0;
        foreach (JsonProperty member in json.EnumerateObject().Where(m => !schema.Properties.ContainsKey(m.Name)))
        {
            undeclared++;
            bool isKept = value.Kept.TryGetValue(member.Name, out JsonElement kept) && JsonDifference.Find(member.Value, kept) is null;
            Demand(isKept, $"{path}.{member.Name}", "is not declared, and not kept as it came");
        }

        Demand(value.Kept.Keys.Count(name => !schema.Properties.ContainsKey(name)) == undeclared, path, "keeps members that were never there");
    }

    private void Declared(TypedObject value, string name, JsonElement? json, SchemaView schema, bool isRequired, string path)
    {
        Demand(!value.Kept.ContainsKey(name), path, "is declared, but lies in the extension data");
        if (!value.Names.Contains(name))
        {
            Demand(false, path, "is declared, but there is no property for it");
            return;
        }

        TypedMember member = value[name];
        Demand(isRequired || !schema.IsNullable || member.HasThreeStates, path, "may be absent and may be null, but its property can't tell which");
        if (json is { } present)
        {
            Demand(member.IsPresent || (isRequired && schema.IsNullable) || present.ValueKind != JsonValueKind.Null, path, "is null, but its property says that it is absent");
            Demand(schema.IsUntyped || !member.IsUntyped, path, "is declared, but its property has no type of its own");
            Value(member.Value, present, schema, path);
        }
        else
        {
            Demand(!member.IsPresent, path, "is absent, but its property has a value");
        }
    }

    private void Array(IEnumerable? value, JsonElement json, SchemaView items, string path)
    {
        object?[] typed = value is null or string ? [] : [.. value.Cast<object?>()];
        JsonElement[] expected = [.. json.EnumerateArray()];
        Demand(typed.Length == expected.Length, path, $"has {expected.Length} items, and {typed.Length} as a typed value");
        for (int i = 0; i < Math.Min(typed.Length, expected.Length); i++)
        {
            Value(typed[i], expected[i], items, $"{path}[{i}]");
        }
    }

    private void Map(IDictionary? value, JsonElement json, SchemaView values, string path)
    {
        JsonProperty[] expected = [.. json.EnumerateObject()];
        Demand(value?.Count == expected.Length, path, $"has {expected.Length} members, and {value?.Count ?? 0} as a typed value");
        foreach (JsonProperty member in expected)
        {
            Value(value?[member.Name], member.Value, values, $"{path}.{member.Name}");
        }
    }

    private void Demand(bool holds, string path, string fault)
    {
        if (!holds)
        {
            _faults.Add($"{path} {fault}");
        }
    }
}
