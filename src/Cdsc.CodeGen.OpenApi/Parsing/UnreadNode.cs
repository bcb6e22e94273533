namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// An array or object of which only the place is known, since no model needs what lies in it. Whoever does needs the document
/// read as a whole.
/// </summary>
internal sealed record UnreadNode(string File, NodePath? Path, int Line, int Column) : SourceNode(File, Path, Line, Column);
