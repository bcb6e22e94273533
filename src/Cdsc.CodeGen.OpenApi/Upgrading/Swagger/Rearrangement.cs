using System.Globalization;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Gives the values of a rearranged document the paths at which they stand now. A value that stands in several places is the
/// same everywhere, and has the path of the first.
/// </summary>
internal sealed class Rearrangement
{
    private readonly Dictionary<SourceNode, SourceNode> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The document with new paths.</summary>
    public static ObjectNode Of(ObjectNode root) => (ObjectNode)new Rearrangement().Of(root, null);

    private SourceNode Of(SourceNode node, NodePath? path)
    {
        if (_known.TryGetValue(node, out SourceNode? known))
        {
            return known;
        }

        SourceNode placed = node switch
        {
            ObjectNode value => new ObjectNode(
                node.File, path, node.Line, node.Column, [.. value.Members.Select(member => member with { Value = Of(member.Value, new NodePath(path, member.Name)) })]),
            ArrayNode array => array with
            {
                Path = path,
                Items = [.. array.Items.Select((item, index) => Of(item, new NodePath(path, index.ToString(CultureInfo.InvariantCulture))))],
            },
            _ => node with { Path = path },
        };
        _known.Add(node, placed);
        return placed;
    }
}
