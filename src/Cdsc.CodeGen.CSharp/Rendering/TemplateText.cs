namespace Cdsc.CodeGen.CSharp;

/// <summary>The text of a template.</summary>
/// <param name="File">What messages call it.</param>
/// <param name="Text">The text.</param>
public sealed record TemplateText(string File, string Text);
