namespace Cdsc.CodeGen.Workbench;

/// <summary>A part of a text that gives way to another.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is; 0 to insert only.</param>
/// <param name="Text">What comes in its place.</param>
internal sealed record SourceEdit(int Start, int Length, string Text);
