namespace Cdsc.CodeGen.Model;

/// <summary>One file that a stage produced; nothing has touched the disk yet.</summary>
/// <param name="Path">The path inside the output folder, with forward slashes; never absolute and never with <c>..</c>.</param>
/// <param name="Content">The text, with LF line ends.</param>
public sealed record GeneratedFile(string Path, string Content);
