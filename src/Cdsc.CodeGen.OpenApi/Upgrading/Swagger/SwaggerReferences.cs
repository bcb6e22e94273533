namespace Cdsc.CodeGen.OpenApi;

/// <summary>Where the parts of a document of 2.0 stand in its 3.1 form.</summary>
internal static class SwaggerReferences
{
    /// <summary>The same pointer in the 3.1 form of a document.</summary>
    public static string PointerOf(string pointer) => pointer.Split('/') is ["", var room and ("definitions" or "parameters" or "responses"), .. var rest]
        ? string.Join('/', ["", "components", room == "definitions" ? "schemas" : room, .. rest])
        : pointer;

    /// <summary>The same value with references inside the document brought to its 3.1 form.</summary>
    public static SourceNode Rewrite(SourceNode node)
    {
        switch (node)
        {
            case ObjectNode value:
                return value.With(
                [
                    .. value.Members.Select(member => member with
                    {
                        Value = member is { Name: "$ref", Value: StringNode { Value: ['#', ..] } reference }
                            ? reference with { Value = "#" + PointerOf(reference.Value[1..]) }
                            : IsData(member.Name) ? member.Value : Rewrite(member.Value),
                    }),
                ]);
            case ArrayNode array:
                return array with { Items = [.. array.Items.Select(Rewrite)] };
            default:
                return node;
        }
    }

    private static bool IsData(string name) => name is "example" or "examples" or "default" or "enum" || name.StartsWith("x-", StringComparison.Ordinal);
}
