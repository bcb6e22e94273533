namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Only a value that some scope takes as optional has a default.</summary>
internal sealed class RegistrationDefaultOptional() : DocumentRule("registration-default-optional")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from metadata in documents.Of("ClientAuthorizationServerMetadata")
               from field in DocumentSet.RegistrationFields(metadata)
               where field.Has("default")
                   && (field.GetString("type") != "registration_field" || !DocumentSet.Scopes(metadata).Any(scope => scope.Lists("registration_optional", field.GetString("id") ?? "")))
               select new Breach(field.Place("default"), $"the registration field '{field.GetString("id")}' has a default, but no scope takes its value as optional");
    }
}
