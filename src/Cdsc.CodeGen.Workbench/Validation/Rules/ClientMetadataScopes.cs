namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The metadata of a Client describes its scopes.</summary>
internal sealed class ClientMetadataScopes() : DocumentRule("client-metadata-scopes")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from client in documents.All("Client")
               from metadata in documents.OwnMetadataOf(client)
               from scope in client.Tokens("scope")
               where metadata.Map("cds_scope_descriptions").All(entry => entry.Name != scope)
               select new Breach(client.Place("scope"), $"the metadata of the Client doesn't describe the scope '{scope}'");
    }
}
