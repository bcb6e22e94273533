using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Tells the kind of a scalar from its type, format and content keywords.</summary>
internal static class ScalarLowering
{
    /// <summary>More keywords are not gone over whenever a schema is met.</summary>
    private const int MaximumKeywords = 16;

    /// <summary>The type name of a schema that is a scalar and has few keywords, none of which could make anything else of it; null for all others.</summary>
    public static string? PlainTypeOf(ObjectNode schema)
    {
        if (schema.Members.Count > MaximumKeywords)
        {
            return null;
        }

        string? type = null;
        foreach (ObjectMember member in schema.Span)
        {
            switch (member.Name)
            {
                case "type":
                    type = (member.Value as StringNode)?.Value;
                    break;
                case "enum" or "allOf" or "anyOf" or "oneOf" or "patternProperties" or "$dynamicRef":
                    return null;
            }
        }

        return type is "string" or "number" or "integer" or "boolean" ? type : null;
    }

    /// <summary>The kind of a scalar.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="type">The type name, one of string, integer, number and boolean.</param>
    public static ScalarKind KindOf(ObjectNode schema, string type)
    {
        string? format = schema.GetString("format");
        return type switch
        {
            "boolean" => ScalarKind.Boolean,
            "number" => ScalarKind.Decimal,
            "integer" => format switch
            {
                "int32" => ScalarKind.Int32,
                "unix-time-or-never" => ScalarKind.UnixTimeOrNever,
                _ => ScalarKind.Int64,
            },
            _ => format switch
            {
                "date-time" => ScalarKind.DateTime,
                "date" => ScalarKind.Date,
                "uri" or "uri-reference" or "iri" or "iri-reference" => ScalarKind.Uri,
                "password" => ScalarKind.Secret,
                "byte" => ScalarKind.Base64,
                _ => schema.GetString("contentEncoding") is "base64" or "base64url" ? ScalarKind.Base64 : ScalarKind.String,
            },
        };
    }

    /// <summary>The type name that the values of <c>const</c> or <c>enum</c> have in common; null when there is none.</summary>
    public static string? TypeOfValues(ObjectNode schema)
    {
        IEnumerable<SourceNode> values = schema.Get("const") is { } constant ? [constant] : (schema.Get("enum") as ArrayNode)?.Items ?? [];
        List<string?> types = [.. values.Where(value => value is not NullNode).Select(TypeOf).Distinct()];
        return types is ["integer", "number"] or ["number", "integer"] ? "number" : types.Count == 1 ? types[0] : null;
    }

    private static string? TypeOf(SourceNode constant) => constant switch
    {
        StringNode => "string",
        BooleanNode => "boolean",
        NumberNode number => number.Text.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? "integer" : "number",
        _ => null,
    };
}
