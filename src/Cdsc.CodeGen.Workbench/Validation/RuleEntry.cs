namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A rule of a specification.</summary>
/// <param name="Id">Its id, for example <c>R-123</c>.</param>
/// <param name="Url">Where the specification says it.</param>
/// <param name="Text">It in one sentence.</param>
internal sealed record RuleEntry(string Id, string Url, string Text);
