namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>A value of a list.</summary>
/// <param name="Value">The value.</param>
/// <param name="Description">What is said of it; null for nothing.</param>
/// <param name="Url">Its permalink; null for none.</param>
internal sealed record ListedValue(string Value, string? Description, string? Url);
