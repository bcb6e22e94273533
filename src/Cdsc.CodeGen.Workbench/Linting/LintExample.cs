namespace Cdsc.CodeGen.Workbench;

/// <summary>Shows a rule: a text that breaks it, and how it should be.</summary>
/// <param name="Place">What the texts are a part of.</param>
/// <param name="Broken">The text that breaks the rule, and no other rule.</param>
/// <param name="Mended">The same without the fault.</param>
internal sealed record LintExample(LintExamplePlace Place, string Broken, string Mended);
