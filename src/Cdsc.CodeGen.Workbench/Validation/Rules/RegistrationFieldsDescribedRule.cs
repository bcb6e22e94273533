namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>What a scope asks for at registration is described.</summary>
/// <param name="name">The name of the check.</param>
/// <param name="member">The list of the scope description.</param>
internal sealed class RegistrationFieldsDescribedRule(string name, string member) : DocumentRule(name)
{
    public override IEnumerable<Breach> Check(DocumentSet documents) =>
        from metadata in documents.Of("ClientAuthorizationServerMetadata")
        from scope in DocumentSet.Scopes(metadata)
        from value in scope.Texts(member)
        where metadata.Map("cds_registration_fields").All(field => field.Name != value.Value)
        select new Breach(value, $"there is no registration field '{value.Value}' in 'cds_registration_fields'");
}
