namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The Client that a complete production request links to is for production.</summary>
internal sealed class ProductionRequestResult() : DocumentRule("production-request-result")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from message in documents.All("Message")
               where message.GetString("type") == "production_request" && message.GetString("status") == "complete"
               from client in documents.All("Client")
               where client.GetString("cds_client_uri") == message.GetString("related_uri") && !client.Lists("cds_status_options", "production")
               select new Breach(message.Place("related_uri"), $"the Client '{client.GetString("client_id")}' doesn't have 'production' in 'cds_status_options'");
    }
}
