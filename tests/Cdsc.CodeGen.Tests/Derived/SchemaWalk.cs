using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>Walks the schemas of a JSON Schema document, by the keywords of the 2020-12 vocabularies.</summary>
internal static class SchemaWalk
{
    private static readonly string[] Single =
        ["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema"];

    private static readonly string[] Several = ["allOf", "anyOf", "oneOf", "prefixItems"];

    private static readonly string[] Maps = ["properties", "patternProperties", "$defs", "dependentSchemas"];

    /// <summary>Every keyword of JSON Schema 2020-12.</summary>
    public static IReadOnlySet<string> Keywords { get; } = new HashSet<string>(
    [
        .. Single, .. Several, .. Maps,
        "$schema", "$id", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment",
        "type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
        "maxItems", "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties", "required", "dependentRequired",
        "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples",
        "format", "contentEncoding", "contentMediaType",
    ],
    StringComparer.Ordinal);

    /// <summary>The formats of JSON Schema 2020-12, validation, section 7.3.</summary>
    public static IReadOnlySet<string> Formats { get; } = new HashSet<string>(
    [
        "date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri", "uri-reference",
        "iri", "iri-reference", "uuid", "uri-template", "json-pointer", "relative-json-pointer", "regex",
    ],
    StringComparer.Ordinal);

    /// <summary>The schema and all schemas in it, data left out.</summary>
    public static IEnumerable<JsonObject> Schemas(JsonNode? node)
    {
        if (node is not JsonObject schema)
        {
            yield break;
        }

        yield return schema;
        IEnumerable<JsonNode?> inner = Single.Select(keyword => schema[keyword])
            .Concat(Several.SelectMany(keyword => schema[keyword]?.AsArray() ?? []))
            .Concat(Maps.SelectMany(keyword => schema[keyword]?.AsObject().Select(member => member.Value) ?? []));
        foreach (JsonObject child in inner.SelectMany(Schemas))
        {
            yield return child;
        }
    }
}
