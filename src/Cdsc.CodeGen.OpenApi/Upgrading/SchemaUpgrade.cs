namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Says in JSON Schema 2020-12 what the dialects of 2.0 and 3.0 say with keywords of their own. Parts of documents stand in
/// files of their own and don't tell what they are, so schemas are known by the keywords: data, in which those have no
/// meaning, is left out.
/// </summary>
internal static class SchemaUpgrade
{
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "definitions", "$defs", "dependentSchemas", "schemas", "paths", "responses",
        "parameters", "requestBodies", "headers", "securitySchemes", "securityDefinitions", "links", "callbacks", "pathItems", "content",
        "encoding", "variables",
    };

    private static readonly HashSet<string> Data = new(StringComparer.Ordinal) { "example", "examples", "default", "enum", "const", "value", "mapping", "required" };

    /// <summary>The same value with its schemas in the new dialect; it itself when nothing changes.</summary>
    public static SourceNode Of(SourceNode node) => Of(node, isMap: false);

    private static SourceNode Of(SourceNode node, bool isMap)
    {
        switch (node)
        {
            case ObjectNode value:
                return isMap ? value.WithValues(OfEntry) : SchemaOf(value.WithValues(OfMember));
            case ArrayNode array:
                return array.WithItems(Of);
            default:
                return node;
        }
    }

    private static SourceNode OfEntry(ObjectMember entry) => Of(entry.Value, isMap: false);

    private static SourceNode OfMember(ObjectMember member) => IsData(member.Name) ? member.Value : Of(member.Value, isMap: Maps.Contains(member.Name));

    private static bool IsData(string name) => Data.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal);

    private static ObjectNode SchemaOf(ObjectNode value)
    {
        if (value.Get("$ref") is StringNode)
        {
            return WithoutSiblings(value);
        }

        ObjectNode schema = WithLimit(WithLimit(value, "exclusiveMinimum", "minimum"), "exclusiveMaximum", "maximum");
        if (schema.Get("discriminator") is StringNode name)
        {
            schema = schema.WithValue("discriminator", Made.Object(name, Made.Member("propertyName", name)));
        }

        string? keyword = schema.Get("nullable") is BooleanNode ? "nullable" : schema.Get("x-nullable") is BooleanNode ? "x-nullable" : null;
        return keyword is null ? schema : Nullable(schema, keyword);
    }

    /// <summary>Beside a reference nothing has a meaning in 3.0; words do no harm. A path item may have more.</summary>
    private static ObjectNode WithoutSiblings(ObjectNode value)
    {
        bool isAlone = true;
        foreach (ObjectMember member in value.Span)
        {
            isAlone &= IsReferenceOrWords(member);
            if (member.Name is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace" or "parameters")
            {
                return value;
            }
        }

        return isAlone ? value : value.With([.. value.Members.Where(IsReferenceOrWords)]);
    }

    private static bool IsReferenceOrWords(ObjectMember member) => member.Name is "$ref" or "description" or "summary";

    /// <summary>A limit that is a flag beside another becomes a limit of its own.</summary>
    private static ObjectNode WithLimit(ObjectNode schema, string exclusive, string inclusive) =>
        schema.Get(exclusive) is BooleanNode flag ? WithoutFlag(schema, exclusive, flag.Value ? inclusive : null) : schema;

    private static ObjectNode WithoutFlag(ObjectNode schema, string exclusive, string? inclusive) => schema.With(
    [
        .. schema.Members
            .Where(member => member.Name != exclusive)
            .Select(member => member.Name == inclusive ? member with { Name = exclusive } : member),
    ]);

    /// <summary>
    /// With a type, <c>null</c> is one more. Without one the keyword means nothing by the letter, but everybody who writes it
    /// beside <c>allOf</c> or <c>enum</c> means that <c>null</c> may come, and it does.
    /// </summary>
    private static ObjectNode Nullable(ObjectNode schema, string keyword)
    {
        var flag = (BooleanNode)schema.Get(keyword)!;
        ObjectNode rest = schema.Without(keyword);
        if (!flag.Value)
        {
            return rest;
        }

        StringNode nullType = Made.Text(flag, "null");
        if (rest.Get("enum") is ArrayNode values && values.Items.All(item => item is not NullNode))
        {
            rest = rest.WithValue("enum", values with { Items = [.. values.Items, new NullNode(flag.File, flag.Path, flag.Line, flag.Column)] });
        }

        if (rest.Get("type") is StringNode type)
        {
            return rest.WithValue("type", Made.List(type, [type, nullType]));
        }

        bool isComposed = rest.Has("allOf") || rest.Has("anyOf") || rest.Has("oneOf") || rest.Has("properties");
        return !isComposed
            ? rest
            : Made.Object(
                rest,
                Made.Member("anyOf", Made.List(rest,
                [
                    Made.Below(rest, "nullable", [.. rest.Members]),
                    Made.Object(flag, Made.Member("type", nullType)),
                ])));
    }
}
