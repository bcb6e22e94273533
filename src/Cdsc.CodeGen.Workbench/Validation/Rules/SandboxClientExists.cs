namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>For what users authorize there is a Client to test with.</summary>
internal sealed class SandboxClientExists() : DocumentRule("sandbox-client-exists")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        // The rule is about the time right after registration, which an answer to one tells.
        return !documents.Of("ClientRegistrationResponse").Any() || documents.Whole("ClientListing") is not { } clients
            ? []
            : from client in clients.Items
              where client.Items("response_types").Count > 0
              from scope in client.Tokens("scope")
              where !clients.Items.Any(other => other.Lists("cds_status_options", "sandbox") && other.Tokens("scope").Contains(scope))
              select new Breach(client.Place("scope"), $"no Client with 'sandbox' in 'cds_status_options' has the scope '{scope}'");
    }
}
