using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Reads keywords of a schema that may have several forms.</summary>
internal static partial class SchemaParts
{
    /// <summary>The items of a keyword that is an array; none otherwise.</summary>
    public static IReadOnlyList<SourceNode> Items(ObjectNode schema, string keyword) =>
        schema.Get(keyword) is ArrayNode array ? array.Items : [];

    /// <summary>The members of a keyword that is an object; none otherwise.</summary>
    public static IReadOnlyList<ObjectMember> Members(ObjectNode schema, string keyword) =>
        schema.Get(keyword) is ObjectNode map ? map.Members : [];

    /// <summary>The names under <c>required</c>.</summary>
    public static IEnumerable<string> Required(ObjectNode schema) => Strings(schema.Get("required")).Distinct(StringComparer.Ordinal);

    /// <summary>The strings of an array.</summary>
    public static IEnumerable<string> Strings(SourceNode? node) =>
        node is ArrayNode array ? array.Items.OfType<StringNode>().Select(item => item.Value) : [];

    /// <summary>The names under <c>type</c>; an integer beside <c>number</c> is a number.</summary>
    public static IReadOnlyList<string> Types(ObjectNode schema)
    {
        List<string> types = schema.Get("type") switch
        {
            StringNode single => [single.Value],
            ArrayNode several => [.. Strings(several).Distinct(StringComparer.Ordinal)],
            _ => [],
        };
        if (types.Contains("number"))
        {
            types.Remove("integer");
        }

        return types;
    }

    /// <summary>The types that a value can have by <c>type</c>, <c>const</c> or <c>enum</c>; null when they don't tell.</summary>
    public static IReadOnlyList<string>? PossibleTypes(ObjectNode schema)
    {
        if (Types(schema) is { Count: > 0 } types)
        {
            return types;
        }

        return Values(schema) is { } values ? [.. values.Select(TypeOf).Distinct(StringComparer.Ordinal)] : null;
    }

    /// <summary>The values that <c>const</c> or <c>enum</c> allow; null without either.</summary>
    public static IReadOnlyList<SourceNode>? Values(ObjectNode schema) =>
        schema.Get("const") is { } constant ? [constant] : (schema.Get("enum") as ArrayNode)?.Items;

    /// <summary>The type of a value.</summary>
    public static string TypeOf(SourceNode value) => value switch
    {
        NullNode => "null",
        BooleanNode => "boolean",
        StringNode => "string",
        NumberNode number => IntegerText().IsMatch(number.Text) ? "integer" : "number",
        ArrayNode => "array",
        _ => "object",
    };

    /// <summary>Whether a schema allows <c>null</c> and nothing else.</summary>
    public static bool IsNull(SourceNode schema) => schema is ObjectNode value
        && (Types(value) is ["null"] || (value.Get("const") ?? ((value.Get("enum") as ArrayNode)?.Items is [var only] ? only : null)) is NullNode)
        && value.Members.All(member => member.Name is "type" or "const" or "enum" or "title" or "description" or "$comment");

    /// <summary>Whether a keyword applies other schemas to the same value, so that it can be they that evaluate its parts.</summary>
    public static bool HasInPlaceApplicator(ObjectNode schema) => schema.Members.Any(member => member.Name
        is "$ref" or "$dynamicRef" or "allOf" or "anyOf" or "oneOf" or "if" or "dependentSchemas");

    [GeneratedRegex(@"\A-?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex IntegerText();
}
