namespace Cdsc.CodeGen.OpenApi;

/// <summary><c>null</c>.</summary>
internal sealed record NullNode(string File, NodePath? Path, int Line, int Column)
    : SourceNode(File, Path, Line, Column);
