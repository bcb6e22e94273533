using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Public metadata describes the client admin scope.</summary>
internal sealed class ClientAdminScopeDescribed() : DocumentRule("client-admin-scope-described")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from metadata in documents.Of("AuthorizationServerMetadata")
               where !metadata.Map("cds_scope_descriptions").Any(entry => entry.Name == "cds_client_admin" && (entry.Value as ObjectNode)?.GetString("type") == "cds_client_admin")
               select new Breach(metadata.Place("cds_scope_descriptions"), "there is no scope 'cds_client_admin' of this type, which every registration needs");
    }
}
