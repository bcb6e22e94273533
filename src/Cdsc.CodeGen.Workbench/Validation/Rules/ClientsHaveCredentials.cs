namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Every Client that authenticates at the token endpoint has a Credential.</summary>
internal sealed class ClientsHaveCredentials() : DocumentRule("clients-have-credentials")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        if (documents.Whole("CredentialListing") is not { } credentials)
        {
            return [];
        }

        var authenticated = credentials.Items.Select(item => item.GetString("client_id")).ToHashSet(StringComparer.Ordinal);
        return from client in documents.Listings("ClientListing").SelectMany(listing => listing.Items)
               where client.GetString("token_endpoint_auth_method") is not (null or "none")
                   && !authenticated.Contains(client.GetString("client_id"))
               select new Breach(client.Place("client_id"), $"no Credential is that of the Client '{client.GetString("client_id")}'");
    }
}
