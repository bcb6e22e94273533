using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The present values of a Client are among those that it may have.</summary>
internal sealed class ClientValuesConsistent() : DocumentRule("client-values-consistent")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        foreach (ObjectNode client in documents.All("Client"))
        {
            if (client.GetString("cds_status") is { } status && status != "disabled" && !client.Lists("cds_status_options", status))
            {
                yield return new Breach(client.Place("cds_status"), "'cds_status' isn't among 'cds_status_options'");
            }

            if (client.GetString("cds_default_redirect_uri") is { } uri && !client.Lists("redirect_uris", uri))
            {
                yield return new Breach(client.Place("cds_default_redirect_uri"), "'cds_default_redirect_uri' isn't among 'redirect_uris'");
            }

            foreach (string scope in client.Tokens("cds_default_scope").Except(client.Tokens("scope"), StringComparer.Ordinal))
            {
                yield return new Breach(client.Place("cds_default_scope"), $"'{scope}' isn't in 'scope'");
            }
        }
    }
}
