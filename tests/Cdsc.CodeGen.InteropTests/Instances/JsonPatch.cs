using System.Globalization;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>The operations <c>add</c>, <c>remove</c> and <c>replace</c> of a JSON Patch, and JSON Pointers.</summary>
internal static class JsonPatch
{
    /// <summary>The value that a pointer leads to.</summary>
    public static JsonNode? At(JsonNode? root, string pointer) => Steps(pointer).Aggregate(root, Step);

    /// <summary>A copy of a value on which operations were done.</summary>
    public static JsonNode? Apply(JsonNode? value, JsonArray operations) => operations.Aggregate(value?.DeepClone(), Apply);

    private static JsonNode? Apply(JsonNode? root, JsonNode? operation)
    {
        string kind = (string)operation!["op"]!;
        JsonNode? value = operation["value"]?.DeepClone();
        string[] steps = Steps((string)operation["path"]!);
        if (steps.Length == 0)
        {
            return kind is "add" or "replace" ? value : throw new InvalidOperationException("Everything can't be removed.");
        }

        switch (steps.SkipLast(1).Aggregate(root, Step), kind)
        {
            case (JsonObject parent, "remove"):
                Assert.True(parent.Remove(steps[^1]), $"There is no {operation["path"]} to remove.");
                break;
            case (JsonObject parent, "add" or "replace"):
                Assert.True(kind == "add" || parent.ContainsKey(steps[^1]), $"There is no {operation["path"]} to replace.");
                parent[steps[^1]] = value;
                break;
            case (JsonArray parent, "remove"):
                parent.RemoveAt(Index(steps[^1]));
                break;
            case (JsonArray parent, "replace"):
                parent[Index(steps[^1])] = value;
                break;
            case (JsonArray parent, "add"):
                parent.Insert(steps[^1] == "-" ? parent.Count : Index(steps[^1]), value);
                break;
            default:
                throw new InvalidOperationException($"The operation can't be done: {operation.ToJsonString()}");
        }

        return root;
    }

    private static JsonNode? Step(JsonNode? node, string step) => node switch
    {
        JsonObject members when members.TryGetPropertyValue(step, out JsonNode? value) => value,
        JsonArray items => items[Index(step)],
        _ => throw new InvalidOperationException($"There is no '{step}' here: {node?.ToJsonString()}"),
    };

    private static int Index(string step) => int.Parse(step, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string[] Steps(string pointer) =>
    [
        .. pointer.Split('/').Skip(1).Select(step => step
            .Replace("~1", "/", StringComparison.Ordinal)
            .Replace("~0", "~", StringComparison.Ordinal)),
    ];
}
