namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Where a Server supports RFC 7592, the URL of a Client there is the same.</summary>
internal sealed class RegistrationClientUriSame() : DocumentRule("registration-client-uri-same")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from client in documents.All("Client").Concat(documents.Of("ClientRegistrationResponse"))
               where client.GetString("registration_client_uri") is { } uri && uri != client.GetString("cds_client_uri")
               select new Breach(client.Place("registration_client_uri"), "'registration_client_uri' isn't 'cds_client_uri'");
    }
}
