using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Breaks a copy of a bundle in one place.</summary>
internal static class BundleEdit
{
    /// <summary>
    /// Carries out <c>remove POINTER</c>, <c>set POINTER JSON</c>, <c>add POINTER TEXT</c> or <c>drop POINTER TEXT</c>. A
    /// pointer begins at the prefix, or as <c>operation#…</c> at an operation.
    /// </summary>
    public static void Apply(JsonObject root, string change, string prefix)
    {
        string[] parts = change.Split(' ', 3);
        string[] place = parts[1].Split('#');
        JsonNode start = place.Length == 1 ? root : new Bundle(root).Operations[place[0]].Operation;
        string[] segments = [.. JsonPointers.Steps("/" + (place.Length == 1 ? prefix : "") + place[^1])];
        JsonNode parent = segments.SkipLast(1).Aggregate(start, (node, segment) => Child(node, segment)!);
        switch (parts[0])
        {
            case "remove" when parent is JsonArray array:
                array.RemoveAt(JsonPointers.Index(segments[^1]));
                break;
            case "remove":
                Assert.True(parent.AsObject().Remove(segments[^1]), change);
                break;
            case "set" when parent is JsonArray array:
                array[JsonPointers.Index(segments[^1])] = JsonNode.Parse(parts[2]);
                break;
            case "set":
                parent.AsObject()[segments[^1]] = JsonNode.Parse(parts[2]);
                break;
            case "add":
                Child(parent, segments[^1])!.AsArray().Add((JsonNode)parts[2]);
                break;
            case "drop":
                JsonArray items = Child(parent, segments[^1])!.AsArray();
                items.Remove(items.Single(item => item!.GetValue<string>() == parts[2]));
                break;
            default:
                throw new ArgumentException(change);
        }
    }

    private static JsonNode? Child(JsonNode node, string segment) =>
        node is JsonArray array ? array[JsonPointers.Index(segment)] : node[segment];
}
