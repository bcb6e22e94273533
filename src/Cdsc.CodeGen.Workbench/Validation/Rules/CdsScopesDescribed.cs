namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Every supported scope that a Client has is described.</summary>
internal sealed class CdsScopesDescribed() : DocumentRule("cds-scopes-described")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from metadata in documents.Of("ClientAuthorizationServerMetadata")
               from client in documents.Listings("ClientListing").SelectMany(listing => listing.Items)
               from scope in client.Tokens("scope")
               where metadata.Lists("scopes_supported", scope) && metadata.Map("cds_scope_descriptions").All(entry => entry.Name != scope)
               select new Breach(client.Place("scope"), $"the scope '{scope}' is in 'scopes_supported', but not in 'cds_scope_descriptions'");
    }
}
