using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Cdsc.CodeGen.CorpusTests;

/// <summary>
/// Walks a value that was read beside its JSON and its schema: what the schema declares must be a typed property with a
/// value, and never lie among the members that are not declared, at any depth. What the values say is seen when they are
/// written back.
/// </summary>
internal sealed class ForeignProof
{
    private readonly List<string> _faults = [];

    /// <summary>All that is wrong; empty when the types are proved.</summary>
    public static IReadOnlyList<string> Faults(object? value, JsonElement json, SchemaView schema, string path = "$")
    {
        var proof = new ForeignProof();
        proof.Value(value, json, schema, path);
        return proof._faults;
    }

    private void Value(object? value, JsonElement json, SchemaView schema, string path)
    {
        if (value is null)
        {
            Demand(json.ValueKind == JsonValueKind.Null, path, $"is {json.ValueKind} in JSON, and null as a typed value");
        }
        else if (value is JsonElement)
        {
            Demand(json.ValueKind != JsonValueKind.Object || !IsObject(schema), path, "is declared as an object with members, and was kept as JSON");
        }
        else if (value.GetType().GetProperty("Json") is { } kept && kept.PropertyType == typeof(JsonElement))
        {
            Choice(value, (JsonElement)kept.GetValue(value)!, json, schema, path);
        }
        else if (ForeignObject.Is(value))
        {
            AnyOf(schema, view => ObjectFaults(new ForeignObject(value), json, view, path));
        }
        else if (value.GetType().GetProperty("Value") is { } held && held.PropertyType == typeof(object))
        {
            Value(held.GetValue(value), json, schema, path);
        }
        else if (value is IDictionary map)
        {
            Map(map, json, schema.NotNull.Values, path);
        }
        else if (value is IEnumerable items and not string)
        {
            Items([.. items.Cast<object?>()], json, schema.NotNull.Items, path);
        }
        else
        {
            Demand(json.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array), path, $"is {json.ValueKind} in JSON, and {value.GetType().Name} as a typed value");
        }
    }

    /// <summary>A value of several types is JSON until it is asked for: one of its types must be there, and say the same.</summary>
    private void Choice(object value, JsonElement kept, JsonElement json, SchemaView schema, string path)
    {
        Demand(JsonDifference.Find(json, kept) is null, path, "is not kept as it came");
        Type type = value.GetType();
        var answers = new List<object?>();
        foreach (MethodInfo method in type.GetMethods().Where(method => method.Name.StartsWith("TryGet", StringComparison.Ordinal)))
        {
            object?[] arguments = [null];
            if ((bool)method.Invoke(value, arguments)!)
            {
                answers.Add(arguments[0]);
                object made = type.GetMethod("From" + method.Name["TryGet".Length..])!.Invoke(null, arguments)!;
                string? difference = JsonDifference.Find(json, (JsonElement)type.GetProperty("Json")!.GetValue(made)!);
                Demand(difference is null, path, $"changes by {method.Name}: {difference}");
            }
        }

        if (json.ValueKind == JsonValueKind.Null || IsOpen(schema))
        {
            return;
        }

        Demand(answers.Count > 0, path, $"is none of the types of {type.Name}");
        if (answers.Count > 0)
        {
            IReadOnlyList<string>[] faults = [.. answers.Select(answer => Best(schema, view => Faults(answer, json, view, path)))];
            _faults.AddRange(faults.MinBy(list => list.Count)!);
        }
    }

    /// <summary>Adds the faults against the alternative that has the fewest.</summary>
    private void AnyOf(SchemaView schema, Func<SchemaView, IReadOnlyList<string>> faults) => _faults.AddRange(Best(schema, faults));

    private static IReadOnlyList<string> Best(SchemaView schema, Func<SchemaView, IReadOnlyList<string>> faults)
    {
        IReadOnlyList<string>? best = null;
        foreach (SchemaView view in Alternatives(schema))
        {
            IReadOnlyList<string> found = faults(view);
            best = best is null || found.Count < best.Count ? found : best;
            if (best.Count == 0)
            {
                break;
            }
        }

        return best ?? [];
    }

    /// <summary>The schema alone where it has members itself, and each way to meet its branches.</summary>
    private static IEnumerable<SchemaView> Alternatives(SchemaView schema, int depth = 0) => schema.Branches.Count == 0 || depth > 8
        ? [schema]
        : (schema.Properties.Count > 0 ? (IEnumerable<SchemaView>)[schema] : []).Concat(schema.Branches.SelectMany(branch => Alternatives(branch, depth + 1)));

    private static bool IsObject(SchemaView schema) => schema is { Branches.Count: 0, Types: ["object"], Properties.Count: > 0 };

    private static bool IsOpen(SchemaView schema) => Alternatives(schema).Any(view => view.IsUntyped);

    private static List<string> ObjectFaults(ForeignObject value, JsonElement json, SchemaView schema, string path)
    {
        var proof = new ForeignProof();
        proof.Object(value, json, schema, path);
        return proof._faults;
    }

    private void Object(ForeignObject value, JsonElement json, SchemaView schema, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Demand(false, path, $"is {json.ValueKind} in JSON, and an object as a typed value");
            return;
        }

        foreach ((string name, SchemaView member) in schema.Properties)
        {
            bool isThere = json.TryGetProperty(name, out JsonElement present);
            Demand(value.Kept?.Contains(name) != true, $"{path}.{name}", "is declared, but lies among the members that are not");
            Demand(value.Names.Contains(name), $"{path}.{name}", "is declared, but there is no property for it");
            if (isThere && value.Names.Contains(name))
            {
                Value(value[name], present, member, $"{path}.{name}");
            }
        }

        foreach (JsonProperty member in json.EnumerateObject().Where(m => !value.Names.Contains(m.Name)))
        {
            Demand(value.Kept?.Contains(member.Name) == true, $"{path}.{member.Name}", "is not declared, and not kept");
            if (schema.Values is { } values && value.Kept?[member.Name] is { } kept)
            {
                Value(kept, member.Value, values, $"{path}.{member.Name}");
            }
        }
    }

    private void Map(IDictionary value, JsonElement json, SchemaView? values, string path)
    {
        JsonProperty[] expected = json.ValueKind == JsonValueKind.Object ? [.. json.EnumerateObject()] : [];
        Demand(json.ValueKind == JsonValueKind.Object && value.Count == expected.Length, path, $"has {expected.Length} members, and {value.Count} as a typed value");
        foreach (JsonProperty member in values is null ? [] : expected)
        {
            Value(value[member.Name], member.Value, values!, $"{path}.{member.Name}");
        }
    }

    private void Items(object?[] value, JsonElement json, SchemaView? items, string path)
    {
        JsonElement[] expected = json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : [];
        Demand(json.ValueKind == JsonValueKind.Array && value.Length == expected.Length, path, $"has {expected.Length} items, and {value.Length} as a typed value");
        for (int i = 0; items is not null && i < Math.Min(value.Length, expected.Length); i++)
        {
            Value(value[i], expected[i], items, $"{path}[{i}]");
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
