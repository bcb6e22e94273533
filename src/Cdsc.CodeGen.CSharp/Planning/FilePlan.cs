namespace Cdsc.CodeGen.CSharp;

/// <summary>One file to render.</summary>
/// <param name="Path">The path inside the output folder, with forward slashes.</param>
/// <param name="Template">The name of the template, for example <c>models/object.sbn</c>.</param>
/// <param name="View">What the template is given.</param>
public sealed record FilePlan(string Path, string Template, IView View);
