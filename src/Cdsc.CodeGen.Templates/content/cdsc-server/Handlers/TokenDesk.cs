using System.Text.Json;

namespace CdscServer._1;

/// <summary>Gives out tokens to Clients that have shown their secret.</summary>
internal sealed class TokenDesk(IStore store, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public async ValueTask<IssueTokenResult> IssueAsync(
        ClientCredentialsTokenRequest body, string clientId, string credentialId, CancellationToken cancellationToken)
    {
        Stored<Client> stored = await store.Clients.FindAsync(clientId, cancellationToken)
            ?? throw new InvalidOperationException("The request was let in as a Client of which nothing is known.");
        Client client = stored.Value;
        if (!client.GrantTypes.Contains(GrantType.ClientCredentials))
        {
            return Error("unauthorized_client", "This Client can't have tokens by its credentials.");
        }

        string scope = body.Scope ?? client.Scope;
        if (Scopes.Split(scope).Except(Scopes.Split(client.Scope)).Any())
        {
            return Error("invalid_scope", "The scope is not that of the Client.");
        }

        if (Scopes.All[client.Scope].Type != ScopeType.GrantAdmin)
        {
            return body.AuthorizationDetails is null
                ? await TokenAsync(stored.RegistrationId, clientId, scope, [], credentialId, cancellationToken)
                : Error("invalid_authorization_details", "Nobody needs authorization_details for this scope.");
        }

        return await GrantDetailAsync(body.AuthorizationDetails, stored, cancellationToken) is { } detail
            ? await TokenAsync(stored.RegistrationId, clientId, scope, [detail], credentialId, cancellationToken)
            : Error("invalid_authorization_details", "The authorization_details must be one entry, for a Grant that this Client administrates.");
    }

    /// <summary>The Grant must be enabled, and each of its scopes administrated by the scope of this Client (section 3.3.2).</summary>
    private async ValueTask<AuthorizationDetail?> GrantDetailAsync(string? json, Stored<Client> client, CancellationToken cancellationToken)
    {
        if (Parse(json) is not { } detail
            || detail.Type != client.Value.Scope
            || Text(detail, "grant_id") is not { } grantId
            || await store.Grants.GetAsync(client.RegistrationId, grantId, cancellationToken) is not { } grant
            || grant.ClientId != Text(detail, "client_id"))
        {
            return null;
        }

        string[] enabled = Scopes.Split(grant.EnabledScope);
        return enabled.Length > 0 && enabled.All(scope => Scopes.All[scope].GrantAdminScope == client.Value.Scope) ? detail : null;
    }

    /// <summary>The one entry of authorization details, which stand in the form as JSON.</summary>
    private static AuthorizationDetail? Parse(string? json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json ?? "null");
            return document.RootElement is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 1
                ? JsonModel.Parse(list[0].GetRawText(), AuthorizationDetailJsonConverter.ReadValue)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(AuthorizationDetail detail, string name) =>
        detail.AdditionalMembers.TryGetValue(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private async ValueTask<IssueTokenResult> TokenAsync(
        string registrationId,
        string clientId,
        string scope,
        IReadOnlyList<AuthorizationDetail> details,
        string credentialId,
        CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await store.RevokeAsync(registrationId, token => token.Value.Expires <= now, cancellationToken);
        Secret text = OAuthSecrets.Create();
        var access = new CdsAccessToken { ClientId = clientId, Scope = scope, AuthorizationDetails = details, Expires = now + Lifetime };
        var issued = new IssuedToken(IssuedToken.IdOf(text), credentialId, access);
        await store.Tokens.AddAsync(registrationId, issued.Id, issued, cancellationToken);
        return new TokenResponse
        {
            AccessToken = text,
            TokenType = "Bearer",
            ExpiresIn = (long)Lifetime.TotalSeconds,
            Scope = scope,
            AuthorizationDetails = details.Count == 0 ? null : details,
        };
    }

    private static IssueTokenResult.BadRequest Error(string error, string description) => new(Problems.OAuth(error, description));
}
