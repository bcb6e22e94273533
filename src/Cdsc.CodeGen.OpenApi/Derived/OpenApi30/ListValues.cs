namespace Cdsc.CodeGen.OpenApi;

/// <summary>A list of values, each with words: <c>anyOf</c> or <c>oneOf</c> of constants.</summary>
/// <param name="Keyword">The keyword that has it.</param>
/// <param name="Values">The branches with a value.</param>
/// <param name="IsOpen">Whether any other string is allowed, too.</param>
/// <param name="HasNull">Whether <c>null</c> is allowed, too.</param>
internal sealed record ListValues(string Keyword, IReadOnlyList<ObjectNode> Values, bool IsOpen, bool HasNull)
{
    /// <summary>The list that a schema is; null when it is none.</summary>
    public static ListValues? Of(ObjectNode schema)
    {
        string keyword = schema.Has("anyOf") ? "anyOf" : "oneOf";
        IReadOnlyList<SourceNode> branches = SchemaParts.Items(schema, keyword);
        List<ObjectNode> values = [.. branches.OfType<ObjectNode>().Where(IsValue)];
        int open = branches.Count(IsAnyString);
        int none = branches.Count(SchemaParts.IsNull);
        bool areDistinct = values.Select(value => ((StringNode)value.Get("const")!).Value).Distinct(StringComparer.Ordinal).Count() == values.Count;
        // Of oneOf with an open branch each value would match two branches; twice the same value likewise.
        bool isSound = keyword == "anyOf" || (open == 0 && none <= 1 && areDistinct);
        return values.Count > 0 && values.Count + open + none == branches.Count && isSound
            && !schema.Has("enum") && !schema.Has("const")
            && SchemaParts.Types(schema).All(type => type is "string" or "null")
            ? new ListValues(keyword, values, open > 0, none > 0)
            : null;
    }

    /// <summary>The values as a list in CommonMark.</summary>
    public string ToText()
    {
        IEnumerable<string> lines = Values.Select(value =>
        {
            string code = Words.Value(value.Get("const")!);
            return value.GetString("description") is { } description
                ? $"- {code}: {description.ReplaceLineEndings(" ").Trim()}"
                : value.GetString("title") is { } title ? $"- {code}: {title}" : $"- {code}";
        });
        return $"{(IsOpen ? "Known values, others can occur" : "Values")}:\n{string.Join('\n', lines)}";
    }

    private static bool IsValue(ObjectNode branch) => branch.Get("const") is StringNode
        && branch.Members.All(member => member.Name is "const" or "title" or "description" or "deprecated" or "externalDocs" or "$comment"
            || (member.Name == "type" && member.Value is StringNode { Value: "string" })
            || member.Name.StartsWith("x-", StringComparison.Ordinal));

    private static bool IsAnyString(SourceNode branch) => branch is ObjectNode value
        && value.GetString("type") == "string" && value.Members.All(member => member.Name is "type" or "title" or "description");
}
