namespace Cdsc.CodeGen.OpenApi;

/// <summary>An array.</summary>
internal sealed record ArrayNode(string File, NodePath? Path, int Line, int Column, IReadOnlyList<SourceNode> Items)
    : SourceNode(File, Path, Line, Column);
