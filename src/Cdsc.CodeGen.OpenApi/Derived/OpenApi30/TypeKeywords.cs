using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Writes <c>type</c>, <c>const</c> and <c>enum</c>: one type, <c>nullable</c>, and values in an <c>enum</c>.</summary>
internal static class TypeKeywords
{
    /// <summary>Writes <c>type</c>.</summary>
    public static void WriteType(SchemaDraft draft)
    {
        IReadOnlyList<string> types = SchemaParts.Types(draft.Source);
        List<string> others = [.. types.Where(type => type != "null")];
        bool isNullable = types.Contains("null") && draft.MayBeNull && ListValues.Of(draft.Source) is null or { HasNull: true };
        switch (others)
        {
            case [] when types.Count > 0:
                WriteNull(draft);
                return;
            case [var only]:
                draft.Keywords["type"] = only;
                break;
            case [_, _, ..]:
                draft.AddAlternatives("anyOf", [.. others.Select(type => Alternative(type, isNullable))]);
                break;
        }

        if (isNullable)
        {
            draft.AllowNull();
        }
    }

    /// <summary>Lets nothing but <c>null</c> pass.</summary>
    public static void WriteNull(SchemaDraft draft)
    {
        draft.AllowNull();
        draft.Keywords["enum"] = NullOnly();
    }

    /// <summary>Writes <c>const</c> or <c>enum</c>.</summary>
    public static void WriteValues(SchemaDraft draft, ObjectMember member)
    {
        if (SchemaParts.Types(draft.Source) is ["null"])
        {
            return;
        }

        IReadOnlyList<SourceNode> all = member is { Name: "enum", Value: ArrayNode several } ? several.Items : [member.Value];
        List<SourceNode> values = [.. all.Where(value => value is not NullNode || draft.MayBeNull)];
        if (values.Count == 0)
        {
            draft.AddAllOf(SchemaTranslation.Nothing());
            return;
        }

        var written = new JsonArray([.. values.Select(JsonNodes.Of)]);
        if (draft.Keywords.ContainsKey("enum"))
        {
            draft.AddAllOf(new JsonObject { ["enum"] = written });
            return;
        }

        if (!draft.Source.Has("type") && TypeOf(values) is { } type)
        {
            draft.Keywords["type"] = type;
        }

        draft.Keywords["enum"] = written;
        if (values.Any(value => value is NullNode))
        {
            draft.AllowNull();
        }
    }

    /// <summary>A schema for <c>null</c> alone.</summary>
    public static JsonObject Null() => new() { ["nullable"] = true, ["enum"] = NullOnly() };

    /// <summary>The same for tools that want a type beside <c>nullable</c>.</summary>
    public static JsonObject Null(string type) => new() { ["type"] = type, ["nullable"] = true, ["enum"] = NullOnly() };

    private static JsonArray NullOnly() => new((JsonNode?)null);

    private static JsonObject Alternative(string type, bool isNullable)
    {
        var alternative = new JsonObject { ["type"] = type };
        if (type == "array")
        {
            alternative["items"] = new JsonObject();
        }

        if (isNullable)
        {
            alternative["nullable"] = true;
        }

        return alternative;
    }

    /// <summary>The one type of values, <c>null</c> apart; null when they are of several.</summary>
    private static string? TypeOf(IReadOnlyList<SourceNode> values)
    {
        List<string> types = [.. values.Where(value => value is not NullNode).Select(SchemaParts.TypeOf).Distinct(StringComparer.Ordinal)];
        return types switch
        {
            [var only] => only,
            [_, _] when types.TrueForAll(type => type is "integer" or "number") => "number",
            _ => null,
        };
    }
}
