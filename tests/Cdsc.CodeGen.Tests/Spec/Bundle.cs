using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>A bundle as the comparison looks at it.</summary>
internal sealed class Bundle(JsonObject root)
{
    private static readonly string[] SameValue = ["then", "else", "allOf", "anyOf", "oneOf"];

    public IReadOnlyDictionary<string, JsonObject> Schemas { get; } =
        root["components"]!["schemas"]!.AsObject().ToDictionary(member => member.Key, member => member.Value!.AsObject());

    /// <summary>The operations by id, with their methods.</summary>
    public IReadOnlyDictionary<string, (string Method, JsonObject Operation)> Operations { get; } = root["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject())
        .Where(member => member.Value is JsonObject operation && operation.ContainsKey("operationId"))
        .ToDictionary(
            member => member.Value!["operationId"]!.GetValue<string>(),
            member => (member.Key.ToUpperInvariant(), member.Value!.AsObject()));

    /// <summary>What a reference leads to, to the end: an object without members when that is nowhere.</summary>
    public JsonNode Follow(JsonNode node)
    {
        while (node is JsonObject value && value["$ref"] is { } reference)
        {
            node = Resolve(reference.GetValue<string>()) ?? new JsonObject();
        }

        return node;
    }

    /// <summary>The declared members of an object, those of what it is composed of and of all its forms included.</summary>
    public IReadOnlyDictionary<string, JsonNode> Properties(JsonObject schema) => Parts(schema).Concat(Forms(schema).SelectMany(Parts))
        .SelectMany(part => part["properties"]?.AsObject().AsEnumerable() ?? [])
        .Where(member => member.Value is JsonObject)
        .GroupBy(member => member.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Value!, StringComparer.Ordinal);

    /// <summary>Everything that an object says of one member, unconditionally.</summary>
    public IReadOnlyList<JsonNode> SchemasOf(JsonObject schema, string field) =>
        [.. Parts(schema).Concat(Forms(schema).SelectMany(Parts)).Select(part => part["properties"]?[field]).OfType<JsonObject>()];

    /// <summary>Everything that an object says of one member under a condition.</summary>
    public IReadOnlyList<JsonNode> ConditionalSchemasOf(JsonObject schema, string field) =>
        [.. Parts(schema).Select(part => part["then"]?["properties"]?[field]).OfType<JsonObject>()];

    /// <summary>The members that the items of an object's list must have under a condition on the object.</summary>
    public IReadOnlySet<string> RequiredOfItems(JsonObject schema, string list) => Parts(schema)
        .SelectMany(part => RequiredAnywhere(part["then"]?["properties"]?[list]?["items"]))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The members that must not be there.</summary>
    public IReadOnlySet<string> Forbidden(JsonObject schema) => Parts(schema)
        .SelectMany(part => part["properties"]?.AsObject().AsEnumerable() ?? [])
        .Where(member => member.Value is JsonValue value && !value.GetValue<bool>())
        .Select(member => member.Key)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The members that an object must have whatever else it holds.</summary>
    public IReadOnlySet<string> Required(JsonObject schema)
    {
        var names = Parts(schema).SelectMany(part => Texts(part["required"])).ToHashSet(StringComparer.Ordinal);
        JsonObject[] forms = [.. Forms(schema)];
        if (forms.Length > 0)
        {
            names.UnionWith(forms.Select(form => (IEnumerable<string>)Required(form)).Aggregate((all, form) => all.Intersect(form)));
        }

        return names;
    }

    /// <summary>Whether a schema, or one that it is composed of, refuses members that it doesn't declare.</summary>
    public bool IsClosed(JsonObject schema) => Parts(schema).Concat(Forms(schema).SelectMany(Parts)).Any(part =>
        part["additionalProperties"] is not null || part["unevaluatedProperties"] is not null || part["propertyNames"] is not null
        || part["patternProperties"] is not null || part["maxProperties"] is not null);

    /// <summary>The members that an object must have under a condition.</summary>
    public IReadOnlySet<string> RequiredOnCondition(JsonObject schema)
    {
        var names = Forms(schema).SelectMany(Required).Except(Required(schema), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        foreach (JsonObject part in Parts(schema))
        {
            names.UnionWith(part["dependentRequired"]?.AsObject().SelectMany(member => Texts(member.Value)) ?? []);
            foreach (string keyword in SameValue.Where(keyword => keyword != "allOf"))
            {
                names.UnionWith(RequiredAnywhere(part[keyword]));
            }
        }

        return names;
    }

    public static IEnumerable<string> Texts(JsonNode? array) => array is JsonArray items ? items.Select(item => item!.GetValue<string>()) : [];

    /// <summary>What a schema requires of the same value, under whatever condition.</summary>
    private static IEnumerable<string> RequiredAnywhere(JsonNode? node) => node switch
    {
        JsonObject value => Texts(value["required"]).Concat(SameValue.SelectMany(keyword => RequiredAnywhere(value[keyword]))),
        JsonArray array => array.SelectMany(RequiredAnywhere),
        _ => [],
    };

    /// <summary>The forms of an object that is one of several.</summary>
    private IEnumerable<JsonObject> Forms(JsonObject schema) =>
        (((JsonObject)Follow(schema))["oneOf"]?.AsArray() ?? []).Select(form => (JsonObject)Follow(form!));

    private IEnumerable<JsonObject> Parts(JsonObject schema)
    {
        var own = (JsonObject)Follow(schema);
        yield return own;
        foreach (JsonObject part in (own["allOf"]?.AsArray() ?? []).OfType<JsonObject>().SelectMany(Parts))
        {
            yield return part;
        }
    }

    private JsonNode? Resolve(string reference) => JsonPointers.Steps(reference)
        .Aggregate((JsonNode?)root, (node, segment) => node?[segment]);
}
