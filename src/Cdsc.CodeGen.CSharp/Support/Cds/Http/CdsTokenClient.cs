namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Generic;
using global::System.Collections.ObjectModel;
using global::System.Text.Json;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>
/// Gets, refreshes, revokes and examines tokens, with the credentials of one Client. Errors of the server are
/// <see cref="ApiException{T}"/> of <see cref="OAuthError"/>.
/// </summary>
public sealed class CdsTokenClient
{
    private readonly ApiConnection _connection;
    private readonly OAuthClient _client;
    private readonly ClientAuthorizationServerMetadata _metadata;
    private readonly OAuthClientCredentials _credentials;

    internal CdsTokenClient(ApiConnection connection, ClientAuthorizationServerMetadata metadata, OAuthClientCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        var basic = new ApiCredentialSet();
        if (!credentials.IsPublic)
        {
            basic["clientBasic"] = credentials.ToBasic();
        }

        _connection = connection.WithCredentials(basic);
        _client = new OAuthClient(_connection);
        _metadata = metadata;
        _credentials = credentials;
    }

    /// <summary>The id of the Client whose credentials are sent.</summary>
    public string ClientId => _credentials.ClientId;

    /// <summary>Gets a token by the Client's own credentials (grant type <c>client_credentials</c>).</summary>
    /// <param name="scope">The ids of the scopes to ask for, separated by spaces.</param>
    /// <param name="authorizationDetails">Authorization details to ask for.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<CdsToken> RequestAsync(
        string? scope, IReadOnlyList<AuthorizationDetail>? authorizationDetails = null, CancellationToken cancellationToken = default) => IssueAsync(
        new ClientCredentialsTokenRequest
        {
            GrantType = GrantType.ClientCredentials.Value,
            Scope = scope,
            AuthorizationDetails = authorizationDetails is null ? null : CdsJson.Text(authorizationDetails),
        },
        null,
        cancellationToken);

    /// <summary>Gets the next token for what a user has authorized (grant type <c>refresh_token</c>).</summary>
    /// <param name="refreshToken">The refresh token that came last.</param>
    /// <param name="scope">Fewer scopes than before; null for the same.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<CdsToken> RefreshAsync(Secret refreshToken, string? scope = null, CancellationToken cancellationToken = default) => IssueAsync(
        new RefreshTokenRequest
        {
            GrantType = GrantType.RefreshToken.Value,
            RefreshToken = refreshToken,
            Scope = scope,
            ClientId = PublicClientId,
        },
        refreshToken,
        cancellationToken);

    /// <summary>Ends a token, and with a refresh token all that came from it (RFC 7009).</summary>
    /// <param name="token">An access token or a refresh token.</param>
    /// <param name="tokenTypeHint">Which of them: <c>access_token</c> or <c>refresh_token</c>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<ApiResponse> RevokeAsync(Secret token, string? tokenTypeHint = null, CancellationToken cancellationToken = default) =>
        _client.RevokeTokenAsync(
            _connection.Trusted(_metadata.RevocationEndpoint),
            new RevocationRequest
            {
                Token = token,
                TokenTypeHint = tokenTypeHint,

                // A public Client names itself in the body.
                AdditionalMembers = _credentials.IsPublic
                    ? new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["client_id"] = FieldValues.Json(ClientId) }
                    : ReadOnlyDictionary<string, JsonElement>.Empty,
            },
            cancellationToken);

    /// <summary>Asks what a token is good for (RFC 7662), which public Clients can't.</summary>
    /// <param name="token">An access token or a refresh token.</param>
    /// <param name="tokenTypeHint">Which of them: <c>access_token</c> or <c>refresh_token</c>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<ApiResponse<IntrospectionResponse>> IntrospectAsync(
        Secret token, string? tokenTypeHint = null, CancellationToken cancellationToken = default) =>
        _client.IntrospectTokenAsync(
            _connection.Trusted(_metadata.IntrospectionEndpoint),
            new IntrospectionRequest { Token = token, TokenTypeHint = tokenTypeHint },
            cancellationToken);

    /// <summary>Gets the tokens for a code (grant type <c>authorization_code</c>).</summary>
    internal Task<CdsToken> ExchangeAsync(OAuthAuthorizationState state, Secret code, CancellationToken cancellationToken) => IssueAsync(
        new AuthorizationCodeTokenRequest
        {
            GrantType = GrantType.AuthorizationCode.Value,
            Code = code,
            RedirectUri = state.RedirectUri,
            CodeVerifier = state.CodeVerifier,
            ClientId = PublicClientId,
        },
        null,
        cancellationToken);

    /// <summary>Deposits the parameters of an authorization request.</summary>
    internal Task<ApiResponse<PushedAuthorizationResponse>> PushAsync(OAuthAuthorization authorization, CancellationToken cancellationToken) =>
        _client.PushAuthorizationRequestAsync(
            _connection.Trusted(_metadata.PushedAuthorizationRequestEndpoint
                ?? throw new ApiException("The server takes no pushed authorization requests: its metadata has no 'pushed_authorization_request_endpoint'.")),
            CdsJson.ToPushed(authorization),
            cancellationToken);

    private string? PublicClientId => _credentials.IsPublic ? ClientId : null;

    private async Task<CdsToken> IssueAsync(TokenRequest request, Secret? refreshToken, CancellationToken cancellationToken)
    {
        DateTimeOffset asked = _connection.Options.TimeProvider.GetUtcNow();
        ApiResponse<TokenResponse> response =
            await _client.IssueTokenAsync(_connection.Trusted(_metadata.TokenEndpoint), request, cancellationToken).ConfigureAwait(false);
        TokenResponse issued = response.Value;
        if (!issued.TokenType.Equals("bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw new ApiException($"The token is of the type '{ApiText.Excerpt(issued.TokenType)}', which is not to be used without knowing how.")
            {
                StatusCode = response.StatusCode,
                Uri = response.Uri,
            };
        }

        return new CdsToken(issued, new OAuthToken
        {
            AccessToken = issued.AccessToken,
            ExpiresAt = OAuthToken.Expiry(asked, issued.ExpiresIn),
            Scope = issued.Scope,
            RefreshToken = issued.RefreshToken ?? refreshToken,
        });
    }
}
