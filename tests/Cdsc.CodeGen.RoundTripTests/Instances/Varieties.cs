using System.Text.Json;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>
/// Which of the possibilities of a schema were met in instances, each as a line of text. What has a name of its own is
/// looked into by a test of its own.
/// </summary>
internal sealed class Varieties
{
    // The rest of the kinds together: most are rare, since few formats of a field have them.
    private static readonly JsonValueKind[] Kinds = [JsonValueKind.Null, JsonValueKind.Number, JsonValueKind.String, JsonValueKind.Array];

    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>What was never met.</summary>
    public IEnumerable<string> Unmet => _all.Except(_met).Order(StringComparer.Ordinal);

    public void Look(JsonElement json, SchemaView schema) => Look(json, schema, "$", isRoot: true);

    private void Look(JsonElement json, SchemaView schema, string path, bool isRoot = false)
    {
        if (schema.IsAnything)
        {
            Array.ForEach(Kinds, kind => Note($"{path} {kind}", json.ValueKind == kind));
            Note($"{path} another kind", !Kinds.Contains(json.ValueKind));
            return;
        }

        if (schema.IsNullable)
        {
            Note($"{path} null", json.ValueKind == JsonValueKind.Null);
            Note($"{path} not null", json.ValueKind != JsonValueKind.Null);
        }

        SchemaView meant = schema.For(json);
        if (schema.IsUnion)
        {
            foreach (SchemaView branch in schema.Branches)
            {
                Note($"{path} {branch.Name}", branch.Name == meant.Name);
            }
        }

        switch (json.ValueKind)
        {
            case JsonValueKind.String when meant.ListValues.Count > 0:
                LookAtListValue(json.GetString()!, meant, path);
                break;
            case JsonValueKind.Array:
                LookAtItems(json, meant, path);
                break;
            case JsonValueKind.Object when meant.Values is { } values:
                Note($"{path} empty", !json.EnumerateObject().Any());
                Note($"{path} several members", json.EnumerateObject().Count() > 1);
                Array.ForEach([.. json.EnumerateObject()], member => Look(member.Value, values, path + "{}"));
                break;
            case JsonValueKind.Object when isRoot || meant.Name is null:
                LookAtMembers(json, meant, path);
                break;
        }
    }

    private void LookAtListValue(string value, SchemaView schema, string path)
    {
        foreach (string known in schema.ListValues)
        {
            Note($"{path} {known}", value == known);
        }

        if (schema.IsOpenList)
        {
            Note($"{path} unlisted value", !schema.ListValues.Contains(value));
        }
    }

    private void LookAtItems(JsonElement json, SchemaView schema, string path)
    {
        int length = json.GetArrayLength();
        if (schema.MinItems == 0)
        {
            Note($"{path} empty", length == 0);
        }

        Note($"{path} one item", length == 1);
        Note($"{path} several items", length > 1);
        foreach (JsonElement item in json.EnumerateArray())
        {
            Look(item, schema.Items!, path + "[]");
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
