namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The secret in the answer to a registration is that of a Credential.</summary>
internal sealed class RegistrationSecretListed() : DocumentRule("registration-secret-listed")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return documents.Whole("CredentialListing") is not { } credentials
            ? []
            : from response in documents.Of("ClientRegistrationResponse")
              where response.GetString("client_secret") is { } secret
                  && !credentials.Items.Any(item => item.GetString("client_id") == response.GetString("client_id") && item.GetString("client_secret") == secret)
              select new Breach(response.Place("client_secret"), "no Credential of this Client has this secret");
    }
}
