namespace Cdsc.CodeGen.OpenApi;

/// <summary>The media types that operations of 2.0 consume and produce.</summary>
internal static class SwaggerMediaTypes
{
    /// <summary>Those of an operation, or where it names none those of the document.</summary>
    public static IReadOnlyList<StringNode> Of(ObjectNode operation, ObjectNode root, string name)
    {
        SourceNode? list = operation.Get(name) ?? root.Get(name);
        List<StringNode> types = [.. ((list as ArrayNode)?.Items ?? []).OfType<StringNode>().DistinctBy(type => type.Value, StringComparer.OrdinalIgnoreCase)];
        return types.Count > 0 ? types : [Made.Text(operation, "application/json")];
    }

    /// <summary>The member <c>content</c>: the same for each media type.</summary>
    public static ObjectMember Content(IReadOnlyList<StringNode> types, Func<StringNode, ObjectNode> mediaType) =>
        Made.Member("content", Made.Object(types[0], [.. types.Select(type => Made.Member(type.Value, mediaType(type)))]));
}
