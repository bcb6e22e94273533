namespace Cdsc.CodeGen.Workbench;

/// <summary>A rule of a specification, as <c>openapi/rules.yaml</c> has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Specification">The specification.</param>
/// <param name="Section">The number of the section.</param>
/// <param name="Url">The permalink of the section.</param>
/// <param name="Binds">Who has to fulfil it.</param>
/// <param name="Class">How it is decided: <c>schema</c>, <c>document</c> or <c>live</c>.</param>
/// <param name="Text">It in one sentence.</param>
/// <param name="Homes">The keywords of schemas that carry it.</param>
/// <param name="Check">What a validator checks; null for none.</param>
/// <param name="Notes">What else is told of it: a name, and words.</param>
internal sealed record SpecificationRule(
    string Id,
    string Specification,
    string Section,
    string Url,
    string Binds,
    string Class,
    string Text,
    IReadOnlyList<SpecificationRuleHome> Homes,
    SpecificationRuleCheck? Check,
    IReadOnlyList<(string Name, string Text)> Notes);
