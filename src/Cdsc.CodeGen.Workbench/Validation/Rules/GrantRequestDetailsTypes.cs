namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Requested Grants have only authorization details types that the Client can use.</summary>
internal sealed class GrantRequestDetailsTypes() : DocumentRule("grant-request-details-types")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from message in documents.Of("MessageCreation")
               let uri = message.GetString("related_uri")
               from client in documents.All("Client")
               where uri is not null && client.GetString("cds_client_uri") == uri
               from grant in message.Objects("grants_requested")
               from detail in grant.Objects("authorization_details")
               where detail.GetString("type") is { } type && !client.Lists("authorization_details_types", type)
               select new Breach(detail.Place("type"), $"the Client '{client.GetString("client_id")}' can't use this authorization details type");
    }
}
