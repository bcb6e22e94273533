using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A value that may be left out at registration has a default.</summary>
internal sealed class OptionalRegistrationFieldDefault() : DocumentRule("optional-registration-field-default")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from metadata in documents.Of("ClientAuthorizationServerMetadata")
               from scope in DocumentSet.Scopes(metadata)
               from id in scope.Texts("registration_optional")
               from field in metadata.Map("cds_registration_fields")
               where field.Name == id.Value && field.Value is ObjectNode value && value.GetString("type") == "registration_field" && !value.Has("default")
               select new Breach(field.Value, $"the scope '{scope.GetString("id")}' has '{id.Value}' as optional, so it needs a default");
    }
}
