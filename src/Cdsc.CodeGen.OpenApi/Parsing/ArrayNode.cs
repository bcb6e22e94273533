using Cdsc.CodeGen.Lists;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>An array.</summary>
internal sealed record ArrayNode(string File, NodePath? Path, int Line, int Column, IReadOnlyList<SourceNode> Items)
    : SourceNode(File, Path, Line, Column)
{
    /// <summary>The same array with other items; it itself where each item stays the same one.</summary>
    public ArrayNode WithItems(Func<SourceNode, SourceNode> itemOf) => ChangedItems.Of(Items, itemOf) is { } changed ? this with { Items = changed } : this;
}
