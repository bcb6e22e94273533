using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>What an output folder is to hold.</summary>
/// <param name="Output">The output.</param>
/// <param name="Files">Its files.</param>
internal sealed record OutputContent(OutputConfiguration Output, IReadOnlyList<GeneratedFile> Files);
