using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>The operations of a JSON Patch (RFC 6902) that the cases use.</summary>
internal static class JsonPatch
{
    /// <summary>Applies <c>add</c>, <c>remove</c> and <c>replace</c>; the value itself stays as it is.</summary>
    public static JsonNode? Apply(JsonNode? value, IEnumerable<JsonObject> operations) => operations.Aggregate(value?.DeepClone(), (result, operation) =>
    {
        string path = operation["path"]!.GetValue<string>();
        return operation["op"]!.GetValue<string>() switch
        {
            "remove" => Remove(result!, path),
            "add" => Put(result!, path, operation["value"], isNew: true),
            "replace" when path.Length == 0 => operation["value"]?.DeepClone(),
            "replace" => Put(result!, path, operation["value"], isNew: false),
            var other => throw new InvalidOperationException($"The operation '{other}' is not understood."),
        };
    });

    /// <summary>Takes out a member or an entry, in place.</summary>
    public static JsonNode Remove(JsonNode root, string pointer)
    {
        (JsonNode parent, string last) = Place(root, pointer);
        if (parent is JsonArray array)
        {
            array.RemoveAt(JsonPointers.Index(last));
        }
        else if (!parent.AsObject().Remove(last))
        {
            throw new InvalidOperationException($"There is nothing at {pointer}.");
        }

        return root;
    }

    /// <summary>The value at a pointer.</summary>
    public static JsonNode? At(JsonNode? root, string pointer) => JsonPointers.Steps(pointer).Aggregate(root, (node, segment) => node switch
    {
        JsonArray array => array[JsonPointers.Index(segment)],
        JsonObject value when value.ContainsKey(segment) => value[segment],
        _ => throw new InvalidOperationException($"There is nothing at {pointer}."),
    });

    private static JsonNode Put(JsonNode root, string pointer, JsonNode? value, bool isNew)
    {
        (JsonNode parent, string last) = Place(root, pointer);
        switch (parent)
        {
            case JsonArray array when isNew:
                array.Insert(last == "-" ? array.Count : JsonPointers.Index(last), value?.DeepClone());
                break;
            case JsonArray array:
                array[JsonPointers.Index(last)] = value?.DeepClone();
                break;
            case var other when isNew || other.AsObject().ContainsKey(last):
                other.AsObject()[last] = value?.DeepClone();
                break;
            default:
                throw new InvalidOperationException($"There is nothing to replace at {pointer}.");
        }

        return root;
    }

    private static (JsonNode Parent, string Last) Place(JsonNode root, string pointer)
    {
        string[] segments = [.. JsonPointers.Steps(pointer)];
        return (At(root, pointer[..pointer.LastIndexOf('/')])!, segments[^1]);
    }
}
