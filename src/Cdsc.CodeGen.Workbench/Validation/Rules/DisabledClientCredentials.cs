using System.Globalization;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The secrets of a disabled Client have ended with it.</summary>
internal sealed class DisabledClientCredentials() : DocumentRule("disabled-client-credentials")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from client in documents.All("Client")
               where client.GetString("cds_status") == "disabled" && client.Moment("cds_modified") is not null
               from credential in documents.All("Credential")
               where credential.GetString("client_id") == client.GetString("client_id") && credential.GetString("type") == "client_secret"
                   && credential.Get("client_secret_expires_at") is NumberNode end && !HasEnded(end, client.Moment("cds_modified")!.Value)
               select new Breach(credential.Place("client_secret_expires_at"), $"the Client '{client.GetString("client_id")}' is disabled, so its secret ends by then");
    }

    /// <summary>A secret that never ends has 0.</summary>
    private static bool HasEnded(NumberNode end, DateTimeOffset disabled) =>
        decimal.TryParse(end.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal seconds)
        && seconds != 0 && seconds <= Math.Ceiling((disabled - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond);
}
