namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::Cdsc.CodeGen.Generated.Models;

/// <summary>The Clients of a registration: it makes one for client administration and others for the rest of its scopes.</summary>
public sealed class CdsRegisteredClients
{
    internal CdsRegisteredClients(IReadOnlyList<CdsRegisteredClient> all) => All = all;

    /// <summary>All of them.</summary>
    public IReadOnlyList<CdsRegisteredClient> All { get; }

    /// <summary>Those with a scope of a type. What a scope is for is told by its type; its id can be anything.</summary>
    public IReadOnlyList<CdsRegisteredClient> OfType(ScopeType type) => [.. All.Where(client => client.HasScopeOfType(type))];

    /// <summary>Those with a scope, by its id.</summary>
    public IReadOnlyList<CdsRegisteredClient> WithScope(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return [.. All.Where(client => client.HasScope(id))];
    }

    /// <summary>The one with an id; null when there is none.</summary>
    public CdsRegisteredClient? Find(string clientId) => All.FirstOrDefault(client => client.Client.ClientId == clientId);

    internal static CdsRegisteredClients Create(
        ClientAuthorizationServerMetadata metadata, IReadOnlyList<Client> clients, IReadOnlyList<Credential> credentials)
    {
        ILookup<string, Credential> byClient = credentials.ToLookup(credential => credential.ClientId, StringComparer.Ordinal);
        return new CdsRegisteredClients(
            [.. clients.Select(client => new CdsRegisteredClient(client, ScopesOf(metadata, client), [.. byClient[client.ClientId]]))]);
    }

    private static List<ScopeDescription> ScopesOf(ClientAuthorizationServerMetadata metadata, Client client)
    {
        var scopes = new List<ScopeDescription>();
        foreach (string id in CdsScopes.Split(client.Scope))
        {
            if (metadata.CdsScopeDescriptions.TryGetValue(id, out ScopeDescription? description))
            {
                scopes.Add(description);
            }
        }

        return scopes;
    }
}
