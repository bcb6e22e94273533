namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The scope in <c>grant_admin_scope</c> is described.</summary>
internal sealed class GrantAdminScopeDescribed() : DocumentRule("grant-admin-scope-described")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from metadata in documents.Of("ClientAuthorizationServerMetadata")
               from scope in DocumentSet.Scopes(metadata)
               where scope.GetString("grant_admin_scope") is { } id && metadata.Map("cds_scope_descriptions").All(entry => entry.Name != id)
               select new Breach(scope.Place("grant_admin_scope"), $"the scope '{scope.GetString("grant_admin_scope")}' isn't described");
    }
}
