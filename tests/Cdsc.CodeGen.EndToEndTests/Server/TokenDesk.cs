using System.Text.Json;
using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Issues tokens to Clients that have shown their secret. Whoever calls holds the gate.</summary>
internal sealed class TokenDesk(MemoryState state)
{
    public IssueTokenResult Issue(TokenRequest request, string clientId, string credentialId)
    {
        Client client = state.Clients[clientId].Value;
        return request.Value switch
        {
            _ when client.CdsStatus == ClientStatus.Disabled => Error("unauthorized_client", "The Client is disabled."),
            ClientCredentialsTokenRequest body => ByCredentials(body, client, credentialId),
            AuthorizationCodeTokenRequest body => ByCode(body, client, credentialId),
            RefreshTokenRequest body => ByRefresh(body, client, credentialId),
            JsonElement body when body.TryGetProperty("grant_type", out _) => Error("unsupported_grant_type", "This grant_type is not supported."),
            _ => Error("invalid_request", "The grant_type is missing, or a parameter that it needs."),
        };
    }

    private IssueTokenResult ByCredentials(ClientCredentialsTokenRequest body, Client client, string credentialId)
    {
        if (!client.GrantTypes.Contains(GrantType.ClientCredentials))
        {
            return Error("unauthorized_client", "This Client can't have tokens by its credentials alone.");
        }

        string scope = body.Scope ?? client.Scope;
        if (MemoryScopes.Split(scope).Except(MemoryScopes.Split(client.Scope)).Any())
        {
            return Error("invalid_scope", "The scope is not that of the Client.");
        }

        if (MemoryScopes.All[client.Scope].Type == ScopeType.ClientAdmin)
        {
            return body.AuthorizationDetails is null
                ? Token(client.ClientId, scope, [], credentialId, state.NextId("family"))
                : Error("invalid_authorization_details", "Nobody needs authorization_details for this scope.");
        }

        return GrantAdminDetail(body.AuthorizationDetails, client) is { } detail
            ? Token(client.ClientId, scope, [detail], credentialId, state.NextId("family"))
            : Error("invalid_authorization_details", "The authorization_details must be one entry, for a Grant that this Client administrates.");
    }

    /// <summary>The Grant must be enabled, and each of its scopes administrated by the scope of this Client (section 3.3.2).</summary>
    private AuthorizationDetail? GrantAdminDetail(string? json, Client client)
    {
        if (AuthorizationDetails.Parse(json) is not [{ } detail]
            || detail.Type != client.Scope
            || Text(detail, "grant_id") is not { } grantId
            || Text(detail, "client_id") is not { } clientId
            || !state.Grants.TryGetValue(grantId, out Stored<Grant>? grant)
            || grant.RegistrationId != state.RegistrationOf(client.ClientId)
            || grant.Value.ClientId != clientId)
        {
            return null;
        }

        string[] enabled = MemoryScopes.Split(grant.Value.EnabledScope);
        return enabled.Length > 0 && enabled.All(scope => MemoryScopes.All[scope].GrantAdminScope == client.Scope) ? detail : null;
    }

    private static string? Text(AuthorizationDetail detail, string name) =>
        detail.AdditionalMembers.TryGetValue(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private IssueTokenResult ByCode(AuthorizationCodeTokenRequest body, Client client, string credentialId)
    {
        if (!state.Codes.TryGetValue(body.Code.Reveal(), out StoredCode? code) || code.Ask.ClientId != client.ClientId || code.Expires <= state.Now)
        {
            return Error("invalid_grant", "The code is unknown, expired or somebody else's.");
        }

        if (code.Family is { } used)
        {
            // Whoever uses a code twice may have stolen it (RFC 6749, section 4.1.2).
            state.Revoke((family, _) => family == used);
            return Error("invalid_grant", "The code was used before.");
        }

        if (code.RequestedRedirectUri != body.RedirectUri || !OAuthProofKey.Matches(code.Ask.CodeChallenge, body.CodeVerifier))
        {
            return Error("invalid_grant", "The redirect_uri or the code_verifier is not that of the authorization request.");
        }

        code.Family = state.NextId("family");
        return Token(client.ClientId, code.Ask.Scope, code.Ask.AuthorizationDetails, credentialId, code.Family, code.GrantId, canRefresh: true);
    }

    private IssueTokenResult ByRefresh(RefreshTokenRequest body, Client client, string credentialId)
    {
        if (!state.RefreshTokens.TryGetValue(body.RefreshToken.Reveal(), out StoredRefreshToken? refresh) || refresh.ClientId != client.ClientId)
        {
            return Error("invalid_grant", "The refresh_token is unknown, used or somebody else's.");
        }

        string scope = body.Scope ?? refresh.Scope;
        if (MemoryScopes.Split(scope).Except(MemoryScopes.Split(refresh.Scope)).Any())
        {
            return Error("invalid_scope", "The scope is wider than it was.");
        }

        state.RefreshTokens.Remove(body.RefreshToken.Reveal());
        return Token(client.ClientId, scope, refresh.AuthorizationDetails, credentialId, refresh.Family, canRefresh: true);
    }

    private TokenResponse Token(
        string clientId,
        string scope,
        IReadOnlyList<AuthorizationDetail> details,
        string credentialId,
        string family,
        string? grantId = null,
        bool canRefresh = false)
    {
        Secret text = state.NextSecret();
        var token = new CdsAccessToken
        {
            ClientId = clientId,
            Scope = scope,
            AuthorizationDetails = details,
            Expires = state.Now + state.Setup.TokenLifetime,
        };
        state.Tokens.Add(text.Reveal(), new StoredToken(token, credentialId, family));
        Secret? refresh = canRefresh ? state.NextSecret() : default(Secret?);
        if (refresh is { } secret)
        {
            state.RefreshTokens.Add(secret.Reveal(), new StoredRefreshToken(clientId, scope, details, credentialId, family));
        }

        return new TokenResponse
        {
            AccessToken = text,
            TokenType = "Bearer",
            ExpiresIn = (long)state.Setup.TokenLifetime.TotalSeconds,
            RefreshToken = refresh,
            Scope = scope,
            AuthorizationDetails = details.Count == 0 ? null : details,
            CdsGrantIds = grantId is null ? null : [grantId],
        };
    }

    private static IssueTokenResult.BadRequest Error(string error, string description) => new(Problems.OAuth(error, description));
}
