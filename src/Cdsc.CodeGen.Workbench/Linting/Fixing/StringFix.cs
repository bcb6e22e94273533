using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Another text for a string.</summary>
/// <param name="Node">The string.</param>
/// <param name="Value">The text that it shall have.</param>
internal sealed record StringFix(StringNode Node, string Value) : LintFix(Node, Node.Location.Line, Node.Location.Column);
