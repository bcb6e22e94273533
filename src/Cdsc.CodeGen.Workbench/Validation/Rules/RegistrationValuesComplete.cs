namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A registration has the values that the requested scopes require.</summary>
internal sealed class RegistrationValuesComplete() : DocumentRule("registration-values-complete")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from request in documents.Of("ClientRegistrationRequest")
               from metadata in documents.PublicMetadata
               from scope in DocumentSet.Scopes(metadata)
               where request.Tokens("scope").Contains(scope.GetString("id"))
               from id in scope.Texts("registration_requirements")
               from field in DocumentSet.RegistrationFields(metadata)
               where field.GetString("id") == id.Value && field.GetString("type") == "registration_field"
                   && field.GetString("field_name") is { } name && !request.Has(name)
               select new Breach(request, $"the scope '{scope.GetString("id")}' requires '{field.GetString("field_name")}', which is missing");
    }
}
