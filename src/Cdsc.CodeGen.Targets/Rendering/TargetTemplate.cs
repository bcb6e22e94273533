namespace Cdsc.CodeGen.Targets;

/// <summary>A template of a user.</summary>
/// <param name="File">What messages call it.</param>
/// <param name="Text">The text, with LF line ends.</param>
public sealed record TargetTemplate(string File, string Text);
