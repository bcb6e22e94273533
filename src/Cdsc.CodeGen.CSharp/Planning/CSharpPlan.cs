using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Everything that is decided before anything is rendered.</summary>
/// <param name="Files">The files to render.</param>
/// <param name="Copies">The files of support code, which need no template.</param>
/// <param name="Diagnostics">What could not be honoured.</param>
public sealed record CSharpPlan(
    IReadOnlyList<FilePlan> Files,
    IReadOnlyList<SupportFile> Copies,
    IReadOnlyList<Diagnostic> Diagnostics);
