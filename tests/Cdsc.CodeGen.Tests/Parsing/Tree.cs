using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Parsing;

/// <summary>Writes trees down, to compare them.</summary>
internal static class Tree
{
    /// <summary>A line for each value: pointer, kind and content.</summary>
    public static IReadOnlyList<string> Lines(SourceNode node) => [.. Walk(node, withPositions: false)];

    /// <summary>A line for each value and each member name, with positions.</summary>
    public static IReadOnlyList<string> LinesWithPositions(SourceNode node) => [.. Walk(node, withPositions: true)];

    /// <summary>One scalar: its kind and its content.</summary>
    public static string Scalar(SourceNode node) => node switch
    {
        NullNode => "null",
        BooleanNode flag => flag.Value ? "boolean true" : "boolean false",
        NumberNode number => "number " + number.Text,
        StringNode text => "string " + text.Value,
        ArrayNode => "array",
        _ => "object",
    };

    private static IEnumerable<string> Walk(SourceNode node, bool withPositions)
    {
        string position = withPositions ? $" ({node.Line},{node.Column})" : "";
        yield return $"{node.Location.Pointer}{position} {Scalar(node)}";
        IEnumerable<SourceNode> children = node switch
        {
            ObjectNode value => value.Members.Select(member => member.Value),
            ArrayNode array => array.Items,
            _ => [],
        };
        if (withPositions && node is ObjectNode named)
        {
            foreach (ObjectMember member in named.Members)
            {
                yield return $"{member.Value.Location.Pointer} ({member.Line},{member.Column}) name {member.Name}";
            }
        }

        foreach (string line in children.SelectMany(child => Walk(child, withPositions)))
        {
            yield return line;
        }
    }
}
