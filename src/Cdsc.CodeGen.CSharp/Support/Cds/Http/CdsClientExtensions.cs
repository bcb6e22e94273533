namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::Cdsc.CodeGen.Generated.Models;

/// <summary>Starts changes from what was read.</summary>
public static class CdsClientExtensions
{
    /// <summary>
    /// The request that changes nothing: with every member that the Client has, also those that these definitions don't
    /// know, since what is left out returns to the server's default. Left out are only the secrets and what RFC 7592
    /// (section 2.2) forbids.
    /// </summary>
    /// <example><code>new ClientModification(client.ToModification()) { ClientName = "New name" }</code></example>
    public static ClientModification ToModification(this Client client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return CdsJson.ToModification(client);
    }
}
