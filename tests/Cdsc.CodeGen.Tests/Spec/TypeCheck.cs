using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Compares the type of a field, which the table has in words, with its schema.</summary>
internal sealed class TypeCheck(Bundle bundle)
{
    /// <summary>Types in words that are one string of a format or a pattern: the format, or the name of the schema.</summary>
    private static readonly Dictionary<string, (string? Format, string? Schema)> Strings = new(StringComparer.Ordinal)
    {
        ["string"] = (null, null),
        ["string (declared string, is a URL)"] = ("uri", null),
        ["URL"] = ("uri", null),
        ["datetime"] = ("date-time", null),
        ["country code"] = (null, "CountryCode"),
        ["MIME type"] = (null, "MediaType"),
    };

    /// <summary>What is wrong; null when all is well.</summary>
    public string? Problem(string type, JsonNode schema)
    {
        string text = type.Replace(" (open enum)", "", StringComparison.Ordinal);
        if (text.StartsWith("array<", StringComparison.Ordinal) && text.EndsWith('>'))
        {
            JsonNode array = bundle.Follow(schema);
            if (!HasType(array, "array") || array["items"] is not { } items)
            {
                return "is no array with items";
            }

            return Problem(text["array<".Length..^1], items) is { } problem ? $"its items: {problem}" : null;
        }

        if (Strings.TryGetValue(text, out (string? Format, string? Schema) expected))
        {
            JsonNode value = bundle.Follow(schema);
            return !HasType(value, "string") ? "is no string"
                : expected.Format is not null && value["format"]?.GetValue<string>() != expected.Format ? $"has not the format {expected.Format}"
                : expected.Schema is not null && ReferenceOf(schema) != expected.Schema ? $"does not refer to {expected.Schema}"
                : null;
        }

        if (bundle.Schemas.ContainsKey(text))
        {
            return ReferenceOf(schema) == text ? null : $"does not refer to {text}";
        }

        return $"the type '{type}' of the table is not understood";
    }

    /// <summary>Whether null is a value.</summary>
    public bool IsNullable(JsonNode schema)
    {
        JsonNode value = bundle.Follow(schema);
        return HasType(value, "null")
            || ((string[])["anyOf", "oneOf"]).Any(keyword => value[keyword] is JsonArray branches && branches.Any(branch => IsNullable(branch!)));
    }

    private static bool HasType(JsonNode schema, string name) => schema["type"] switch
    {
        JsonValue single => single.GetValue<string>() == name,
        JsonArray several => Bundle.Texts(several).Contains(name),
        _ => false,
    };

    private static string? ReferenceOf(JsonNode schema) =>
        (schema["$ref"] ?? schema["anyOf"]?[0]?["$ref"])?.GetValue<string>().Split('/')[^1];
}
