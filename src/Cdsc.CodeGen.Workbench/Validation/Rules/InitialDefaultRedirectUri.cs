namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The default redirect URI of a new Client is the one that the Server has made.</summary>
internal sealed class InitialDefaultRedirectUri() : DocumentRule("initial-default-redirect-uri")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        // The rule is about the time right after registration, which an answer to one tells.
        return !documents.Of("ClientRegistrationResponse").Any() || documents.Whole("ClientListing") is not { } clients
            ? []
            : from client in clients.Items
              where client.Items("response_types").Count > 0
                  && !(client.Texts("redirect_uris").ToArray() is [{ } single] && single.Value == client.GetString("cds_default_redirect_uri"))
              select new Breach(client.Place("redirect_uris"), "a new Client has one redirect URI, the one in 'cds_default_redirect_uri'");
    }
}
