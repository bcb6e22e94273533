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
        if (json.ValueKind == JsonValueKind.Null || value is null)
        {
            Demand(json.ValueKind == JsonValueKind.Null && value is null, path, $"is {json.ValueKind} in JSON, and {value ?? "null"} as a typed value");
        }
        else if (schema.IsObject)
        {
            Demand(schema.Name is null || schema.Name == value.GetType().Name, path, $"should be of the type {schema.Name}, but is {value.GetType().Name}");
            Object(new TypedObject(value), json, schema, path);
        }
        else if (schema.Items is { } items)
        {
            Array(value as IEnumerable, json, items, path);
        }
        else
        {
            string? fault = TypedText.Fault(value, json, schema);
            Demand(fault is null, path, fault ?? "");
        }
    }

    private void Object(TypedObject value, JsonElement json, SchemaView schema, string path)
    {
        foreach (string name in schema.Properties.Keys)
        {
            Declared(value, name, json.TryGetProperty(name, out JsonElement member) ? member : null, schema.Properties[name], $"{path}.{name}");
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

    private void Declared(TypedObject value, string name, JsonElement? json, SchemaView schema, string path)
    {
        Demand(!value.Kept.ContainsKey(name), path, "is declared, but lies in the extension data");
        if (!value.Names.Contains(name))
        {
            Demand(false, path, "is declared, but there is no property for it");
        }
        else if (json is { } member)
        {
            Demand(!value.IsUntyped(name), path, "is declared, but its property has no type of its own");
            Value(value[name], member, schema, path);
        }
        else
        {
            Demand(value[name] is null, path, "is absent, but its property has a value");
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

    private void Demand(bool holds, string path, string fault)
    {
        if (!holds)
        {
            _faults.Add($"{path} {fault}");
        }
    }
}
