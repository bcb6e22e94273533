namespace Cdsc.CodeGen.Generated.Models;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Text.Json;

/// <summary>Makes changes of Clients.</summary>
public static class ClientModifications
{
    /// <summary>What RFC 7592, section 2.2, keeps out of a change, and definitions of the listed Client don't declare.</summary>
    private static readonly string[] Excluded = ["client_secret", "client_secret_expires_at"];

    extension(Client client)
    {
        /// <summary>
        /// The change that changes nothing, to start from: a member that a change leaves out is reset, unknown ones included.
        /// <c>new ClientModification(client.ToModification()) { ClientName = "…" }</c> changes the name and nothing else.
        /// </summary>
        /// <remarks><see href="https://cds-registration.lfenergy.org/specs/cds-wg1-02/#clients-modify">The section that defines it.</see></remarks>
        public ClientModification ToModification() => new()
        {
            ClientId = client.ClientId,
            RedirectUris = client.RedirectUris,
            ClientName = client.ClientName,
            ClientUri = client.ClientUri,
            LogoUri = client.LogoUri,
            Scope = client.Scope,
            Contacts = client.Contacts,
            TosUri = client.TosUri,
            PolicyUri = client.PolicyUri,
            CdsStatus = client.CdsStatus,
            CdsDefaultScope = client.CdsDefaultScope,
            CdsDefaultRedirectUri = client.CdsDefaultRedirectUri,
            CdsDefaultAuthorizationDetails = client.CdsDefaultAuthorizationDetails,
            AdditionalMembers = new Dictionary<string, JsonElement>(
                client.AdditionalMembers.Where(member => !Excluded.Contains(member.Key)), StringComparer.Ordinal),
        };
    }
}
