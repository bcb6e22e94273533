using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.Cli;

/// <summary>What a run reads and makes.</summary>
/// <param name="Root">The folder, as a full path, below which everything is read.</param>
/// <param name="Outputs">The outputs with their inputs: paths relative to the root, or names of built-in files.</param>
internal sealed record RunConfiguration(string Root, IReadOnlyList<OutputConfiguration> Outputs)
{
    /// <summary>The documents for which <c>cdsc.json</c> stands, as the outputs name them; empty without one.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Whether inline schemas that say the same of members of the same name are one type.</summary>
    public bool SharesInlineTypes { get; init; } = true;

    /// <summary>What <c>cdsc.json</c> makes of the rules.</summary>
    public LintSettings Lint { get; init; } = LintSettings.Default;
}
