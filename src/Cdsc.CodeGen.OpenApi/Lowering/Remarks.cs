using System.Globalization;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Puts into words what a schema says of values and no type does: a list that is not one of strings, and the default.</summary>
internal static class Remarks
{
    /// <summary>Nobody reads more of them in a comment.</summary>
    private const int MaximumValues = 50;

    private const int MaximumLength = 200;

    /// <summary>The remarks, as CommonMark; null when there is nothing to say.</summary>
    /// <param name="schema">The schema of a member or a parameter; what stands beside a reference comes before what is referred to.</param>
    /// <param name="resolver">Follows references.</param>
    public static string? Of(SourceNode schema, ReferenceResolver resolver)
    {
        var own = schema as ObjectNode;
        var target = resolver.Follow(schema) as ObjectNode;
        if (target is null || !(target.Has("enum") || target.Has("items") || target.Has("default") || own!.Has("default")))
        {
            return null;
        }

        string[] sentences =
        [
            .. ValuesOf(target) is { } values ? [$"One of {values}."] : Array.Empty<string>(),
            .. target?.Get("items") is { } items && ValuesOf(resolver.Follow(items) as ObjectNode) is { } each ? [$"Each is one of {each}."] : Array.Empty<string>(),
            .. (own?.Get("default") ?? target?.Get("default")) is { } preset && Words.Value(preset) is { Length: <= MaximumLength } text ? [$"The default is {text}."] : Array.Empty<string>(),
        ];
        return sentences.Length == 0 ? null : string.Join(' ', sentences);
    }

    /// <summary>The values of a list that makes no type; strings do.</summary>
    private static string? ValuesOf(ObjectNode? schema)
    {
        if (schema?.Get("enum") is not ArrayNode list || list.Items.All(item => item is StringNode or NullNode))
        {
            return null;
        }

        IReadOnlyList<SourceNode> names = ((schema.Get("x-enum-varnames") ?? schema.Get("x-enumNames")) as ArrayNode)?.Items ?? [];
        IReadOnlyList<SourceNode> descriptions = (schema.Get("x-enum-descriptions") as ArrayNode)?.Items ?? [];
        IEnumerable<string> values = list.Items.Take(MaximumValues).Select((item, index) =>
        {
            string[] words = [.. ((SourceNode?[])[names.ElementAtOrDefault(index), descriptions.ElementAtOrDefault(index)]).OfType<StringNode>().Select(text => text.Value).Where(text => text.Length > 0)];
            return Words.Value(item) + (words.Length == 0 ? "" : $" ({string.Join(": ", words)})");
        });
        string more = list.Items.Count > MaximumValues ? string.Create(CultureInfo.InvariantCulture, $" and {list.Items.Count - MaximumValues} more") : "";
        return string.Join(", ", values) + more;
    }
}
