namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Values in authorization details have the declared format.</summary>
internal sealed class AuthorizationDetailsFormat() : DocumentRule("authorization-details-format")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from detail in documents.All("AuthorizationDetail")
               let type = detail.GetString("type")
               where type is not null
               from metadata in documents.Of("ClientAuthorizationServerMetadata")
               from scope in DocumentSet.Scopes(metadata)
               where scope.Lists("authorization_details_types_supported", type)
               from field in scope.Objects("authorization_details_fields_supported")
               where field.Lists("for_types", type)
               let value = detail.Get(field.GetString("id") ?? "")
               where value is not null
               let problem = DetailValues.ProblemOf(field, value, documents.Now)
               where problem is not null
               select new Breach(value, $"the value of '{field.GetString("id")}' {problem}");
    }
}
