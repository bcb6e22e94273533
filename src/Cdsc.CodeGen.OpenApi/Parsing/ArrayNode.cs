namespace Cdsc.CodeGen.OpenApi;

/// <summary>An array.</summary>
internal sealed record ArrayNode(string File, NodePath? Path, int Line, int Column, IReadOnlyList<SourceNode> Items)
    : SourceNode(File, Path, Line, Column)
{
    /// <summary>The same array with other items; it itself where each item stays the same one.</summary>
    public ArrayNode WithItems(Func<SourceNode, SourceNode> itemOf)
    {
        SourceNode[] items = [.. Items.Select(itemOf)];
        return Items.Index().All(entry => ReferenceEquals(entry.Item, items[entry.Index])) ? this : this with { Items = items };
    }
}
