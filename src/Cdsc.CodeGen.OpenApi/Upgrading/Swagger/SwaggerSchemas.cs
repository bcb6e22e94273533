namespace Cdsc.CodeGen.OpenApi;

/// <summary>Schemas as 2.0 has them: among the members of parameters and headers, and for files.</summary>
internal static class SwaggerSchemas
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength",
        "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf",
    };

    /// <summary>A parameter or a header with a schema of its own.</summary>
    public static ObjectNode Upgrade(ObjectNode owner) => owner.With(
    [
        .. owner.Members.Where(member => !Keywords.Contains(member.Name) && member.Name != "collectionFormat"),
        Made.Member("schema", Of(owner)),
    ]);

    /// <summary>The schema of a parameter or a header.</summary>
    public static ObjectNode Of(ObjectNode owner) => Schema(Made.Object(owner, [.. owner.Members.Where(member => Keywords.Contains(member.Name))]));

    /// <summary>A schema; one of the type <c>file</c> is bytes.</summary>
    public static ObjectNode Schema(ObjectNode schema) => schema.Get("type") is StringNode { Value: "file" } type
        ? schema.With(
        [
            .. schema.Members.Where(member => member.Name is not "type" and not "format"),
            Made.Member("type", Made.Text(type, "string")),
            Made.Member("format", Made.Text(type, "binary")),
        ])
        : schema;
}
