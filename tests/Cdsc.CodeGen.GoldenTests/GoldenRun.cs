using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.GoldenTests;

/// <summary>What a case gave.</summary>
/// <param name="Files">The generated files; none when there was an error.</param>
/// <param name="Diagnostics">The diagnostics, a line each.</param>
internal sealed record GoldenRun(IReadOnlyList<GeneratedFile> Files, string Diagnostics)
{
    /// <summary>The files that are kept as expected output. Support code is the same in every case, and tested where it stands.</summary>
    public IEnumerable<GeneratedFile> Kept => Files.Where(file => !file.Path.StartsWith("Support/", StringComparison.Ordinal));
}
