using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Compares the type of a field, which the table has in words, with its schema.</summary>
internal sealed class TypeCheck(Bundle bundle)
{
    /// <summary>Types in words that are a string of a format.</summary>
    private static readonly Dictionary<string, string?> Strings = new(StringComparer.Ordinal)
    {
        ["string"] = null,
        ["string (space separated)"] = null,
        ["string (client_id)"] = null,
        ["string (grant_id)"] = null,
        ["string (declared string, is a URL)"] = "uri",
        ["string (URN)"] = "uri",
        ["URL"] = "uri",
        ["datetime"] = "date-time",
    };

    /// <summary>Types in words that have a schema of another name.</summary>
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["country code"] = "CountryCode",
        ["MIME type"] = "MediaType",
        ["string (ISO 4217)"] = "CurrencyCode",
        ["timezone (IANA name)"] = "TimeZone",
        ["string (open)"] = "ScopeType",
    };

    /// <summary>Keywords that say nothing about a value.</summary>
    private static readonly string[] Annotations = ["description", "externalDocs"];

    /// <summary>Names of members that are secrets, besides all that end in <c>_secret</c>, <c>_token</c> or <c>_verifier</c>.</summary>
    private static readonly string[] Secrets = ["code", "token"];

    /// <summary>What is wrong; null when all is well.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="type">Its type in words.</param>
    /// <param name="property">Its schema.</param>
    public string? Problem(string field, string type, JsonNode property)
    {
        string text = WithoutRemark(type);
        JsonNode schema = WithoutNull(property);
        if (text.StartsWith("array<", StringComparison.Ordinal) && text.EndsWith('>'))
        {
            JsonNode array = bundle.Follow(schema);
            return !HasOnlyType(array, "array") || array["items"] is not { } items ? "is no array with items"
                : Problem("", text["array<".Length..^1], items) is { } problem ? $"its items: {problem}"
                : null;
        }

        if (text.StartsWith("map<string,", StringComparison.Ordinal) && text.EndsWith('>'))
        {
            JsonNode map = bundle.Follow(schema);
            return !HasOnlyType(map, "object") || map["additionalProperties"] is not JsonObject values ? "is no map"
                : Problem("", text["map<string,".Length..^1], values) is { } problem ? $"its values: {problem}"
                : null;
        }

        if (Strings.TryGetValue(text, out string? format))
        {
            return StringProblem(field, schema, format);
        }

        string name = Named.GetValueOrDefault(text, text);
        if (bundle.Schemas.ContainsKey(name) || Named.ContainsKey(text))
        {
            return ReferenceOf(schema) == name ? null : $"does not refer to {name}";
        }

        return Scalar(field, text, schema, property);
    }

    /// <summary>Whether null is a value.</summary>
    public bool IsNullable(JsonNode schema)
    {
        JsonNode value = bundle.Follow(schema);
        return HasType(value, "null")
            || IsAnything(value)
            || ((string[])["anyOf", "oneOf"]).Any(keyword => value[keyword] is JsonArray branches && branches.Any(branch => IsNullable(branch!)));
    }

    private string? Scalar(string field, string text, JsonNode schema, JsonNode property) => text switch
    {
        "integer" or "integer (bytes)" or "integer (epoch seconds)" => !HasOnlyType(schema, "integer") ? "is no integer"
            : Format(schema) != (field.EndsWith("_expires_at", StringComparison.Ordinal) ? "unix-time-or-never" : "int64") ? "has the wrong format of an integer"
            : schema["minimum"]?.ToJsonString() != "0" ? "must not be below zero"
            : null,
        "decimal" => !HasOnlyType(schema, "number") ? "is no number" : Format(schema) != "decimal" ? "has not the format decimal" : null,
        "boolean" => HasOnlyType(schema, "boolean") ? null : "is no boolean",
        "any" or "any (per format)" or "integer or decimal or string" => IsAnything(property) ? null : "must be of any kind by itself",
        "string (Base64)" => HasOnlyType(schema, "string") && Text(schema, "contentEncoding") == "base64" ? null : "is no Base64",
        "string holding JSON array" => HasOnlyType(schema, "string") && Text(schema, "contentMediaType") == "application/json"
            && schema["contentSchema"] is { } content && HasOnlyType(bundle.Follow(content), "array") ? null : "is no JSON text with an array",
        "string or array<string>" => HasType(schema, "string") && HasType(schema, "array") && HasOnlyType(schema["items"], "string") ? null
            : "is neither a string nor an array of strings",
        _ => $"the type '{text}' of the table is not understood",
    };

    private string? StringProblem(string field, JsonNode schema, string? format)
    {
        if (!HasOnlyType(bundle.Follow(schema), "string"))
        {
            return "is no string";
        }

        if (ReferenceOf(schema) is { } reference)
        {
            return $"refers to {reference}, which the table does not say";
        }

        bool isSecret = Secrets.Contains(field) || ((string[])["_secret", "_token", "_verifier"]).Any(end => field.EndsWith(end, StringComparison.Ordinal));
        format ??= isSecret ? "password" : null;
        return Format(schema) == format ? null : format is null ? $"has the format {Format(schema)}, which the table does not say" : $"has not the format {format}";
    }

    /// <summary>The words without what they say about openness or the meaning of a string's items.</summary>
    private static string WithoutRemark(string type) => type
        .Replace(" (open enum)", "", StringComparison.Ordinal)
        .Replace("> (grant_id)", ">", StringComparison.Ordinal);

    private static JsonNode WithoutNull(JsonNode schema) =>
        schema["anyOf"] is JsonArray { Count: 2 } branches && HasOnlyType(branches[1], "null") ? branches[0]! : schema;

    /// <summary>Whether a schema by itself says nothing about a value.</summary>
    public static bool IsAnything(JsonNode schema) => schema is JsonObject value && value.All(member => Annotations.Contains(member.Key));

    private static bool HasType(JsonNode? schema, string name) => Types(schema).Contains(name);

    private static bool HasOnlyType(JsonNode? schema, string name) => Types(schema).Where(type => type != "null" || name == "null").ToArray() is [var only] && only == name;

    private static IEnumerable<string> Types(JsonNode? schema) => schema?["type"] switch
    {
        JsonValue single => [single.GetValue<string>()],
        JsonArray several => Bundle.Texts(several),
        _ => [],
    };

    private static string? Format(JsonNode schema) => Text(schema, "format");

    private static string? Text(JsonNode schema, string keyword) => schema[keyword]?.GetValue<string>();

    private static string? ReferenceOf(JsonNode schema) => schema["$ref"]?.GetValue<string>().Split('/')[^1];
}
