using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Targets;

/// <summary>A file that a template made.</summary>
/// <param name="File">The file; nobody has looked at its path yet.</param>
/// <param name="Subject">What it is for, for messages: <c>the object 'Pet'</c>.</param>
/// <param name="Location">Where its path stands in the file map.</param>
public sealed record TargetFile(GeneratedFile File, string Subject, SourceLocation Location);
