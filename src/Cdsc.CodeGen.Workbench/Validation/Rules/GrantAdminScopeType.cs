using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary><c>grant_admin_scope</c> names a grant admin scope.</summary>
internal sealed class GrantAdminScopeType() : DocumentRule("grant-admin-scope-type")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from metadata in documents.Of("ClientAuthorizationServerMetadata")
               from scope in DocumentSet.Scopes(metadata)
               from target in metadata.Map("cds_scope_descriptions")
               where target.Name == scope.GetString("grant_admin_scope") && (target.Value as ObjectNode)?.GetString("type") != "cds_grant_admin"
               select new Breach(scope.Place("grant_admin_scope"), $"the scope '{target.Name}' isn't of the type cds_grant_admin");
    }
}
