using System.Text.Json;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Which of the possibilities of a schema were met in instances, each as a line of text.</summary>
internal sealed class Varieties
{
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>What was never met.</summary>
    public IEnumerable<string> Unmet => _all.Except(_met).Order(StringComparer.Ordinal);

    public void Look(JsonElement json, SchemaView schema, string path = "$")
    {
        if (schema.IsNullable)
        {
            Note($"{path} null", json.ValueKind == JsonValueKind.Null);
            Note($"{path} not null", json.ValueKind != JsonValueKind.Null);
        }

        if (schema.ListValues.Count > 0)
        {
            LookAtListValue(json.GetString()!, schema, path);
        }

        if (json.ValueKind == JsonValueKind.Array)
        {
            LookAtItems(json, schema.Items!, path);
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            LookAtMembers(json, schema, path);
        }
    }

    private void LookAtListValue(string value, SchemaView schema, string path)
    {
        foreach (string known in schema.ListValues)
        {
            Note($"{path} {known}", value == known);
        }

        Note($"{path} unlisted value", schema.ListValues.All(known => known != value));
    }

    private void LookAtItems(JsonElement json, SchemaView items, string path)
    {
        int length = json.GetArrayLength();
        Note($"{path} empty", length == 0);
        Note($"{path} one item", length == 1);
        Note($"{path} several items", length > 1);
        foreach (JsonElement item in json.EnumerateArray())
        {
            Look(item, items, path + "[]");
        }
    }

    private void LookAtMembers(JsonElement json, SchemaView schema, string path)
    {
        foreach ((string name, SchemaView member) in schema.Properties)
        {
            bool isPresent = json.TryGetProperty(name, out JsonElement value);
            Note($"{path}.{name} present", isPresent);
            if (!schema.Required.Contains(name))
            {
                Note($"{path}.{name} absent", !isPresent);
            }

            if (isPresent)
            {
                Look(value, member, $"{path}.{name}");
            }
        }

        int undeclared = json.EnumerateObject().Count(m => !schema.Properties.ContainsKey(m.Name));
        Note($"{path} nothing undeclared", undeclared == 0);
        Note($"{path} undeclared members", undeclared > 1);
    }

    private void Note(string variety, bool isMet)
    {
        _all.Add(variety);
        if (isMet)
        {
            _met.Add(variety);
        }
    }
}
