namespace Cdsc.CodeGen.OpenApi;

/// <summary>An array.</summary>
internal sealed record ArrayNode(string File, NodePath? Path, int Line, int Column, IReadOnlyList<SourceNode> Items)
    : SourceNode(File, Path, Line, Column)
{
    /// <summary>The same array with other items; it itself where each item stays the same one.</summary>
    public ArrayNode WithItems(Func<SourceNode, SourceNode> itemOf)
    {
        SourceNode[]? changed = null;
        for (int i = 0; i < Items.Count; i++)
        {
            SourceNode item = itemOf(Items[i]);
            if (!ReferenceEquals(item, Items[i]))
            {
                changed ??= [.. Items];
                changed[i] = item;
            }
        }

        return changed is null ? this : this with { Items = changed };
    }
}
