using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Robustness;

/// <summary>Changes single values of a document.</summary>
internal static class JsonMutation
{
    /// <summary>What stands in for values: every kind, and references to everywhere.</summary>
    public static readonly string[] Odd =
    [
        "null", "true", "false", "5", "-1.5", "\"x\"", "\"\"", "[]", "{}", "[1]", "[null]", "[{}]", """{"a":1}""", """{"":{}}""",
        """{"$ref":"#/nowhere"}""", """{"$ref":"#"}""", """{"$ref":"#/components/schemas/Thing"}""", """{"$ref":"#/components/schemas/Kind/anyOf/0"}""",
        """{"type":"object","properties":{"a":{"type":"string"}}}""", """["string","null"]""", "\"#/components/schemas/Root\"", "\"/things\"",
    ];

    /// <summary>How many values there are.</summary>
    public static int Count(JsonNode node) => Values(node).Count();

    private static IEnumerable<JsonNode?> Values(JsonNode? node) =>
        [node, .. (node switch
        {
            JsonObject value => value.Select(member => member.Value),
            JsonArray array => array,
            _ => [],
        }).SelectMany(Values)];

    /// <summary>Puts another value in the place of one, and tells where.</summary>
    public static string Replace(JsonNode root, int index, JsonNode? odd)
    {
        JsonNode? target = Values(root).ElementAt(index);
        string place = target?.GetPath() ?? "?";
        switch (target?.Parent)
        {
            case JsonObject parent:
                parent[target.GetPropertyName()] = odd;
                break;
            case JsonArray parent:
                parent[target.GetElementIndex()] = odd;
                break;
        }

        return place;
    }

    /// <summary>Takes a value away, and tells where.</summary>
    public static string Remove(JsonNode root, int index)
    {
        JsonNode? target = Values(root).ElementAt(index);
        string place = target?.GetPath() ?? "?";
        switch (target?.Parent)
        {
            case JsonObject parent:
                parent.Remove(target.GetPropertyName());
                break;
            case JsonArray parent:
                parent.RemoveAt(target.GetElementIndex());
                break;
        }

        return place;
    }
}
