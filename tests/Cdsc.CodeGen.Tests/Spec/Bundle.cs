using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>A bundle as the comparison looks at it.</summary>
internal sealed class Bundle(JsonObject root)
{
    public IReadOnlyDictionary<string, JsonObject> Schemas { get; } =
        root["components"]!["schemas"]!.AsObject().ToDictionary(member => member.Key, member => member.Value!.AsObject());

    /// <summary>The operations by id, with their methods.</summary>
    public IReadOnlyDictionary<string, (string Method, JsonObject Operation)> Operations { get; } = root["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject())
        .Where(member => member.Value is JsonObject operation && operation.ContainsKey("operationId"))
        .ToDictionary(
            member => member.Value!["operationId"]!.GetValue<string>(),
            member => (member.Key.ToUpperInvariant(), member.Value!.AsObject()));

    /// <summary>What a reference leads to, to the end.</summary>
    public JsonNode Follow(JsonNode node)
    {
        while (node is JsonObject value && value["$ref"] is { } reference)
        {
            node = Resolve(reference.GetValue<string>());
        }

        return node;
    }

    /// <summary>The declared members of an object, those of what it is composed of included.</summary>
    public IReadOnlyDictionary<string, JsonNode> Properties(JsonObject schema) => Parts(schema)
        .SelectMany(part => part["properties"]?.AsObject().AsEnumerable() ?? [])
        .Where(member => member.Value is not JsonValue value || value.GetValue<bool>())
        .GroupBy(member => member.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Value!, StringComparer.Ordinal);

    /// <summary>The members that an object must have whatever else it holds.</summary>
    public IReadOnlySet<string> Required(JsonObject schema) =>
        Parts(schema).SelectMany(part => Texts(part["required"])).ToHashSet(StringComparer.Ordinal);

    /// <summary>The members that an object must have under a condition.</summary>
    public IReadOnlySet<string> RequiredOnCondition(JsonObject schema)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonObject part in Parts(schema))
        {
            names.UnionWith(part["dependentRequired"]?.AsObject().SelectMany(member => Texts(member.Value)) ?? []);
            foreach (string keyword in (string[])["then", "else", "anyOf", "oneOf"])
            {
                names.UnionWith(RequiredAnywhere(part[keyword]));
            }
        }

        return names;
    }

    public static IEnumerable<string> Texts(JsonNode? array) => array is JsonArray items ? items.Select(item => item!.GetValue<string>()) : [];

    private static IEnumerable<string> RequiredAnywhere(JsonNode? node) => node switch
    {
        JsonObject value => Texts(value["required"]).Concat(value.Where(member => member.Key != "required").SelectMany(member => RequiredAnywhere(member.Value))),
        JsonArray array => array.SelectMany(RequiredAnywhere),
        _ => [],
    };

    private IEnumerable<JsonObject> Parts(JsonObject schema)
    {
        var own = (JsonObject)Follow(schema);
        yield return own;
        foreach (JsonObject part in (own["allOf"]?.AsArray() ?? []).OfType<JsonObject>().SelectMany(Parts))
        {
            yield return part;
        }
    }

    private JsonNode Resolve(string reference)
    {
        JsonNode node = root;
        foreach (string segment in reference.Split('/').Skip(1))
        {
            node = node[segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]
                ?? throw new InvalidOperationException($"{reference} leads nowhere.");
        }

        return node;
    }
}
