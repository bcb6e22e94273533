using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>Walks JSON documents, knowing nothing of how they were written.</summary>
internal static class JsonWalk
{
    /// <summary>All members of all objects, at any depth: pointer, name and value.</summary>
    public static IEnumerable<(string Pointer, string Name, JsonNode? Value)> Members(JsonNode? node, string pointer = "")
    {
        IEnumerable<(string Name, JsonNode? Value)> children = node switch
        {
            JsonObject value => value.Select(member => (member.Key, member.Value)),
            JsonArray array => array.Select((item, index) => (index.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        foreach ((string name, JsonNode? child) in children)
        {
            string inner = JsonPointers.Append(pointer, name);
            if (node is JsonObject)
            {
                yield return (inner, name, child);
            }

            foreach ((string Pointer, string Name, JsonNode? Value) member in Members(child, inner))
            {
                yield return member;
            }
        }
    }

    /// <summary>The references that lead nowhere inside the document.</summary>
    public static IEnumerable<string> BrokenReferences(JsonNode root) =>
        from member in Members(root)
        where member.Name == "$ref" && member.Value is JsonValue
        let reference = member.Value!.GetValue<string>()
        where Resolve(root, reference) is null
        select $"{member.Pointer}: {reference}";

    /// <summary>What a reference of the form <c>#/…</c> leads to; null when it leads nowhere or outside.</summary>
    public static JsonNode? Resolve(JsonNode root, string reference)
    {
        if (reference == "#")
        {
            return root;
        }

        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        JsonNode? node = root;
        foreach (string segment in JsonPointers.Steps(Uri.UnescapeDataString(reference)))
        {
            node = node switch
            {
                JsonObject value => value[segment],
                JsonArray array when int.TryParse(segment, out int index) && index < array.Count => array[index],
                _ => null,
            };
        }

        return node;
    }
}
