namespace Cdsc.CodeGen.OpenApi;

/// <summary>The text of one file.</summary>
/// <param name="File">The file, relative to the root of the inputs, with forward slashes.</param>
/// <param name="Text">The text without byte order mark.</param>
public sealed record SourceText(string File, string Text);
