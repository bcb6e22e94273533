using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Overlays;

/// <summary>Applies overlays to plain JSON, as another tool would: short, and without anything of what it is compared with.</summary>
internal static partial class JsonOverlay
{
    /// <summary>A published document with the actions of an overlay applied, laid out as it is published.</summary>
    public static string Apply(string document, string overlay)
    {
        JsonNode root = JsonNode.Parse(document)!;
        foreach (JsonNode? action in JsonNode.Parse(overlay)!["actions"]!.AsArray())
        {
            foreach (JsonNode node in Select(root, action!["target"]!.GetValue<string>()))
            {
                if (action["remove"]?.GetValue<bool>() == true)
                {
                    Remove(node);
                }
                else if (node is JsonArray array)
                {
                    array.Add(action["update"]?.DeepClone());
                }
                else
                {
                    Merge(node.AsObject(), action["update"]!.AsObject());
                }
            }
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions))
        {
            root.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static List<JsonNode> Select(JsonNode root, string target)
    {
        IEnumerable<JsonNode?> selected = [root];
        foreach (Match step in Step().Matches(target))
        {
            string? name = step.Groups["name"] is { Success: true } given ? given.Value : null;
            selected = selected.SelectMany(node => node switch
            {
                JsonObject value => name is null ? value.Select(member => member.Value) : value.ContainsKey(name) ? [value[name]] : [],
                JsonArray array when name is null => array,
                _ => [],
            });
        }

        return [.. selected.OfType<JsonNode>()];
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonArray array)
        {
            array.Remove(node);
        }
        else
        {
            node.Parent!.AsObject().Remove(node.GetPropertyName());
        }
    }

    private static void Merge(JsonObject target, JsonObject update)
    {
        foreach ((string name, JsonNode? value) in update)
        {
            switch (target[name], value)
            {
                case (JsonObject inner, JsonObject parts):
                    Merge(inner, parts);
                    break;
                case (JsonArray array, JsonArray items):
                    items.ToList().ForEach(item => array.Add(item?.DeepClone()));
                    break;
                default:
                    target[name] = value?.DeepClone();
                    break;
            }
        }
    }

    [GeneratedRegex(@"\.(?<name>\w+)|\.\*|\[\*\]|\['(?<name>[^']*)'\]")]
    private static partial Regex Step();
}
