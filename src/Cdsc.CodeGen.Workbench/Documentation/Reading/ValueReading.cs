using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Reads the values of lists.</summary>
internal static class ValueReading
{
    /// <summary>The values of a list, in the order of the document.</summary>
    public static IReadOnlyList<ListedValue> Of(ObjectNode schema)
    {
        if (schema.TryGet("enum", out ArrayNode? plain))
        {
            return [.. plain.Items.OfType<StringNode>().Select(item => new ListedValue(item.Value, null, null))];
        }

        return
        [
            .. Branches(schema).OfType<ObjectNode>()
                .Where(branch => branch.Get("const") is StringNode)
                .Select(branch => new ListedValue(branch.GetString("const")!, branch.GetString("description") ?? branch.GetString("title"), NodeWords.UrlOf(branch))),
        ];
    }

    /// <summary>Whether other values are valid, too.</summary>
    public static bool IsOpen(ObjectNode schema) =>
        !schema.Has("enum") && Branches(schema).OfType<ObjectNode>().Any(branch => !branch.Has("const") && branch.GetString("type") == "string");

    private static IReadOnlyList<SourceNode> Branches(ObjectNode schema) =>
        SchemaParts.Items(schema, schema.Has("anyOf") ? "anyOf" : "oneOf");
}
