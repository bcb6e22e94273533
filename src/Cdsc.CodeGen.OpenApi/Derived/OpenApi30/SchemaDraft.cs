using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>A schema of OpenAPI 3.0 in the making.</summary>
/// <param name="source">The schema that it is made of.</param>
/// <param name="known">What is known of the values that it describes.</param>
internal sealed class SchemaDraft(ObjectNode source, KnownSchema known)
{
    /// <summary>The schema that it is made of.</summary>
    public ObjectNode Source { get; } = source;

    /// <summary>What is known of the values that it describes, the schema itself included.</summary>
    public KnownSchema Known { get; } = known;

    /// <summary>The keywords so far.</summary>
    public JsonObject Keywords { get; } = [];

    /// <summary>What only words can say.</summary>
    public List<string> Sentences { get; } = [];

    /// <summary>Whether <c>type</c> and the values let <c>null</c> pass.</summary>
    public bool MayBeNull => SchemaParts.Types(Source) is var types && (types.Count == 0 || types.Contains("null"))
        && (SchemaParts.Values(Source) is not { } values || values.Any(value => value is NullNode));

    /// <summary>Copies a keyword as it stands.</summary>
    public void Copy(ObjectMember member) => Keywords[member.Name] = JsonNodes.Of(member.Value);

    /// <summary>Lets <c>null</c> pass.</summary>
    public void AllowNull() => Keywords["nullable"] = true;

    /// <summary>Adds a schema that must match besides.</summary>
    public void AddAllOf(JsonNode schema)
    {
        if (Keywords["allOf"] is not JsonArray all)
        {
            Keywords["allOf"] = all = [];
        }

        all.Add(schema);
    }

    /// <summary>Adds alternatives.</summary>
    public void AddAlternatives(string keyword, IEnumerable<JsonNode> schemas)
    {
        // A collection expression of type JsonArray would add its items by a generic method, which needs reflection.
        var branches = new JsonArray([.. schemas]);
        if (Keywords.ContainsKey(keyword))
        {
            AddAllOf(new JsonObject { [keyword] = branches });
        }
        else
        {
            Keywords[keyword] = branches;
        }
    }

    /// <summary>The schema, its sentences at the end of its description.</summary>
    public JsonObject Finish()
    {
        if (Keywords["type"] is JsonValue type && type.TryGetValue(out string? name) && name == "array" && !Keywords.ContainsKey("items"))
        {
            Keywords["items"] = new JsonObject();
        }

        if (Sentences.Count > 0)
        {
            Describe();
        }

        return Keywords;
    }

    private void Describe()
    {
        string[] own = Keywords["description"] is JsonValue description && description.TryGetValue(out string? words) ? [words.TrimEnd('\n')] : [];
        string text = string.Join("\n\n", own.Concat(Sentences.Distinct(StringComparer.Ordinal)));
        if (Keywords.ContainsKey("description"))
        {
            Keywords["description"] = text;
        }
        else
        {
            Keywords.Insert(Keywords.IndexOf("title") + 1, "description", text);
        }
    }
}
