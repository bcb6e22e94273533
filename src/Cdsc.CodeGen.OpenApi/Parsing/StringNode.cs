namespace Cdsc.CodeGen.OpenApi;

/// <summary>A string.</summary>
internal sealed record StringNode(string File, NodePath? Path, int Line, int Column, string Value)
    : SourceNode(File, Path, Line, Column)
{
    /// <summary>What it leads to, when it is a reference that was made in memory and not written; nothing is looked up then.</summary>
    public SourceNode? Target => Overlaid?.Target;
}
