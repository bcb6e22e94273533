namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>A Client, what its scopes are for, and its Credentials.</summary>
public sealed class CdsRegisteredClient
{
    internal CdsRegisteredClient(Client client, IReadOnlyList<ScopeDescription> scopes, IReadOnlyList<Credential> credentials)
    {
        Client = client;
        Scopes = scopes;
        Credentials = credentials;
    }

    /// <summary>The Client.</summary>
    public Client Client { get; }

    /// <summary>The descriptions of its scopes; without those that the metadata doesn't describe.</summary>
    public IReadOnlyList<ScopeDescription> Scopes { get; }

    /// <summary>Its Credentials, also those that have expired.</summary>
    public IReadOnlyList<Credential> Credentials { get; }

    /// <summary>Whether one of its scopes is of a type.</summary>
    public bool HasScopeOfType(ScopeType type) => Scopes.Any(scope => scope.Type == type);

    /// <summary>Whether it has a scope, by its id.</summary>
    public bool HasScope(string id) => CdsScopes.Contains(Client.Scope, id);

    /// <summary>What to authenticate with: the newest secret that is valid now, or the mere id of a public Client.</summary>
    /// <returns>Null when it has neither, as Clients have whose tokens come through a grant admin.</returns>
    public OAuthClientCredentials? FindCredentials(DateTimeOffset now)
    {
        if (Client.TokenEndpointAuthMethod == TokenEndpointAuthMethod.None)
        {
            return new OAuthClientCredentials(Client.ClientId, null);
        }

        Credential? newest = Credentials.Where(credential => IsValid(credential, now)).MaxBy(credential => credential.Created);
        return newest is null ? null : new OAuthClientCredentials(Client.ClientId, newest.ClientSecret);
    }

    private static bool IsValid(Credential credential, DateTimeOffset now) => credential.ClientSecret is not null
        && (credential.ClientSecretExpiresAt is not { IsNever: false } end || end.Seconds > now.ToUnixTimeSeconds());
}
