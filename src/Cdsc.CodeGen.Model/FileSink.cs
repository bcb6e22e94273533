namespace Cdsc.CodeGen.Model;

/// <summary>Takes a file that a stage produced.</summary>
/// <param name="path">The path inside the output folder, with forward slashes.</param>
/// <param name="content">The text, with LF line ends. The next file takes its room, so that who wants to keep it copies it.</param>
public delegate void FileSink(string path, ReadOnlySpan<char> content);
