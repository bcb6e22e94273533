namespace Cdsc.CodeGen.Tests.Robustness;

/// <summary>What a run of all stages gave.</summary>
/// <param name="Files">The files of all outputs.</param>
/// <param name="Diagnostics">What it said.</param>
internal sealed record GeneratorRun(IReadOnlyList<GeneratedFile> Files, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether nothing is written, and a diagnostic tells why.</summary>
    public bool IsRefused => Diagnostics.Any(diagnostic => diagnostic.IsError);
}
