using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The metadata of a Client describes its scopes.</summary>
internal sealed class ClientMetadataScopes() : DocumentRule("client-metadata-scopes")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        foreach (ObjectNode client in documents.All("Client"))
        {
            if (documents.ServerMetadataOf(client) is { } server && server.GetString("oauth_metadata") is null)
            {
                yield return new Breach(server, $"the metadata for the Client '{client.GetString("client_id")}' leads to no metadata of an authorization server");
            }

            foreach (ObjectNode metadata in documents.OwnMetadataOf(client))
            {
                foreach (string scope in client.Tokens("scope").Where(scope => metadata.Map("cds_scope_descriptions").All(entry => entry.Name != scope)))
                {
                    yield return new Breach(client.Place("scope"), $"the metadata of the Client doesn't describe the scope '{scope}'");
                }
            }
        }
    }
}
