namespace Cdsc.CodeGen.OpenApi;

/// <summary>A number, as the text of a JSON number.</summary>
internal sealed record NumberNode(string File, NodePath? Path, int Line, int Column, string Text)
    : SourceNode(File, Path, Line, Column);
