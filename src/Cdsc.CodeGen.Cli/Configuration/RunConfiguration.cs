namespace Cdsc.CodeGen.Cli;

/// <summary>What a run reads and makes.</summary>
/// <param name="Root">The folder, as a full path, below which everything is read.</param>
/// <param name="Outputs">The outputs with their inputs: paths relative to the root, or names of built-in files.</param>
internal sealed record RunConfiguration(string Root, IReadOnlyList<OutputConfiguration> Outputs);
