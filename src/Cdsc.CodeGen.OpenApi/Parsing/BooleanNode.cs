namespace Cdsc.CodeGen.OpenApi;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record BooleanNode(string File, NodePath? Path, int Line, int Column, bool Value)
    : SourceNode(File, Path, Line, Column);
