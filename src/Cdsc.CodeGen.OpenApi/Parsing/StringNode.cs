namespace Cdsc.CodeGen.OpenApi;

/// <summary>A string.</summary>
internal sealed record StringNode(string File, NodePath? Path, int Line, int Column, string Value)
    : SourceNode(File, Path, Line, Column);
