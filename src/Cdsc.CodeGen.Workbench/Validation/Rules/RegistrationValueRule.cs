namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Values of registration fields have the declared format.</summary>
/// <param name="name">The name of the check.</param>
/// <param name="formats">The formats that it looks at, without <c>_or_null</c>.</param>
internal sealed class RegistrationValueRule(string name, IReadOnlyList<string> formats) : DocumentRule(name)
{
    /// <summary>One rule binds values of all formats.</summary>
    public override string? Whole => "registration-value-format";

    public override IEnumerable<Breach> Check(DocumentSet documents) =>
        from request in documents.Of("ClientRegistrationRequest")
        from metadata in documents.PublicMetadata
        from field in DocumentSet.RegistrationFields(metadata)
        where formats.Contains(RegistrationValues.FormatOf(field), StringComparer.Ordinal)
        let value = request.Get(field.GetString("field_name") ?? "")
        where value is not null
        let problem = RegistrationValues.ProblemOf(field, value)
        where problem is not null
        select new Breach(value, $"the value of the registration field '{field.GetString("id")}' {problem}");
}
