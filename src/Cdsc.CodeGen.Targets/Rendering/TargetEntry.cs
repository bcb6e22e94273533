using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Targets;

/// <summary>An entry of the file map: which template makes which files.</summary>
/// <param name="Template">The name of the template.</param>
/// <param name="For">What there is a file for.</param>
/// <param name="Path">The path of a file inside the output folder; a template itself.</param>
/// <param name="Location">Where the path stands in the file map.</param>
public sealed record TargetEntry(string Template, TargetSubject For, string Path, SourceLocation Location);
