namespace Cdsc.CodeGen.Workbench;

/// <summary>What breaks the rules, and what mends some of it.</summary>
/// <param name="Findings">What breaks the rules.</param>
/// <param name="Fixes">What mends findings for certain.</param>
internal sealed record LintReport(IReadOnlyList<Finding> Findings, IReadOnlyList<LintFix> Fixes);
