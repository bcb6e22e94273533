namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Generic;
using global::Cdsc.CodeGen.Generated.Models;

/// <summary>The Clients of a registration: it makes one for client administration and others for the rest of its scopes.</summary>
public sealed class CdsRegisteredClients
{
    internal CdsRegisteredClients(IReadOnlyList<CdsRegisteredClient> all) => All = all;

    /// <summary>All of them.</summary>
    public IReadOnlyList<CdsRegisteredClient> All { get; }

    /// <summary>Those with a scope of a type. What a scope is for is told by its type; its id can be anything.</summary>
    public IReadOnlyList<CdsRegisteredClient> OfType(ScopeType type) => Where(client => client.HasScopeOfType(type));

    /// <summary>Those with a scope, by its id.</summary>
    public IReadOnlyList<CdsRegisteredClient> WithScope(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Where(client => client.HasScope(id));
    }

    /// <summary>The one with an id; null when there is none.</summary>
    public CdsRegisteredClient? Find(string clientId) => Where(client => client.Client.ClientId == clientId) is [var first, ..] ? first : null;

    internal static CdsRegisteredClients Create(
        ClientAuthorizationServerMetadata metadata, IReadOnlyList<Client> clients, IReadOnlyList<Credential> credentials)
    {
        var all = new List<CdsRegisteredClient>(clients.Count);
        foreach (Client client in clients)
        {
            var scopes = new List<ScopeDescription>();
            foreach (string id in CdsScopes.Split(client.Scope))
            {
                if (metadata.CdsScopeDescriptions.TryGetValue(id, out ScopeDescription? description))
                {
                    scopes.Add(description);
                }
            }

            var own = new List<Credential>();
            foreach (Credential credential in credentials)
            {
                if (credential.ClientId == client.ClientId)
                {
                    own.Add(credential);
                }
            }

            all.Add(new CdsRegisteredClient(client, scopes, own));
        }

        return new CdsRegisteredClients(all);
    }

    private List<CdsRegisteredClient> Where(Predicate<CdsRegisteredClient> isMeant)
    {
        var found = new List<CdsRegisteredClient>();
        foreach (CdsRegisteredClient client in All)
        {
            if (isMeant(client))
            {
                found.Add(client);
            }
        }

        return found;
    }
}
