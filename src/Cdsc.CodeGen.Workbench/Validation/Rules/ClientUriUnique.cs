namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>No two Clients share a URL.</summary>
internal sealed class ClientUriUnique() : DocumentRule("client-uri-unique")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from same in documents.All("Client").Where(client => client.GetString("cds_client_uri") is not null).GroupBy(client => client.GetString("cds_client_uri"), StringComparer.Ordinal)
               from other in same.Skip(1)
               where other.GetString("client_id") != same.First().GetString("client_id")
               select new Breach(other.Place("cds_client_uri"), $"the Client '{same.First().GetString("client_id")}' has this URL too");
    }
}
