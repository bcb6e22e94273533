namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A registration asks only for scopes that are described.</summary>
internal sealed class RegistrationScopesDescribed() : DocumentRule("registration-scopes-described")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from request in documents.Of("ClientRegistrationRequest")
               from metadata in documents.PublicMetadata
               from scope in request.Tokens("scope")
               where metadata.Map("cds_scope_descriptions").All(entry => entry.Name != scope)
               select new Breach(request.Place("scope"), $"the scope '{scope}' isn't described in the metadata");
    }
}
