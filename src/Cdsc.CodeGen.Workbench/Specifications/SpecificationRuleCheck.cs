namespace Cdsc.CodeGen.Workbench;

/// <summary>What a validator checks for a rule.</summary>
/// <param name="Name">The name of the check.</param>
/// <param name="Over">The schemas of the documents that it takes.</param>
/// <param name="Text">What must hold.</param>
internal sealed record SpecificationRuleCheck(string Name, IReadOnlyList<string> Over, string Text);
