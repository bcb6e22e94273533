using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Cli;

/// <summary>One <c>CdscSpec</c> item.</summary>
/// <param name="Input">The document: a full path, or the name of a built-in file.</param>
/// <param name="Emit">What to generate.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="ModelsFrom">The namespace of an assembly that has the models already; null for none.</param>
/// <param name="ModelsSupportNamespace">The namespace of that assembly's support code; null for the default.</param>
/// <param name="Templates">The folder with templates in place of those of the command, as a full path; null for none.</param>
internal sealed record ProjectItem(
    string Input, EmitKind Emit, string Namespace, string? ModelsFrom, string? ModelsSupportNamespace, string? Templates);
