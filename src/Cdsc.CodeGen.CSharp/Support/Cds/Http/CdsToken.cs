namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Generic;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>An access token and what the server told with it. It never shows as text.</summary>
public sealed class CdsToken
{
    internal CdsToken(TokenResponse response, OAuthToken token)
    {
        Response = response;
        Token = token;
    }

    /// <summary>The answer of the server.</summary>
    public TokenResponse Response { get; }

    /// <summary>The token, its expiry and the refresh token, which is the one used last when the server gave no new one.</summary>
    public OAuthToken Token { get; }

    /// <summary>The access token.</summary>
    public Secret AccessToken => Token.AccessToken;

    /// <summary>The token with which to get the next one. Store it in place of the one before.</summary>
    public Secret? RefreshToken => Token.RefreshToken;

    /// <summary>When the access token expires; null when the server didn't tell.</summary>
    public DateTimeOffset? ExpiresAt => Token.ExpiresAt;

    /// <summary>The ids of the Grants that the authorization has created or changed; empty when there are none.</summary>
    public IReadOnlyList<string> GrantIds => Response.CdsGrantIds ?? [];

    /// <summary>The authorization details of the token; empty when it has none.</summary>
    public IReadOnlyList<AuthorizationDetail> AuthorizationDetails => Response.AuthorizationDetails ?? [];

    /// <summary>Scope and expiry, without the token.</summary>
    public override string ToString() => Token.ToString();
}
