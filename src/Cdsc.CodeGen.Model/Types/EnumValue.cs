namespace Cdsc.CodeGen.Model;

/// <summary>A known value of a list.</summary>
/// <param name="Value">The string on the wire.</param>
/// <param name="Name">The name that the document gives it, where it gives one.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where it stands.</param>
public sealed record EnumValue(string Value, string? Name, Documentation Documentation, SourceLocation Location);
