namespace Cdsc.CodeGen.Cli;

/// <summary>What a run reads and makes.</summary>
/// <param name="Root">The folder, as a full path, below which everything is read and written.</param>
/// <param name="Inputs">The documents, relative to the root.</param>
/// <param name="Outputs">The outputs.</param>
internal sealed record RunConfiguration(string Root, IReadOnlyList<string> Inputs, IReadOnlyList<OutputConfiguration> Outputs);
