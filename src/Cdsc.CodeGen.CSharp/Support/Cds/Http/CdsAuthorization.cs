namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>Asks users for authorization, by the authorization code flow with proof key, in the name of one Client.</summary>
/// <example>
/// <code>
/// CdsAuthorizationStart start = await authorization.PushAsync(new CdsAuthorizationRequest { RedirectUri = redirectUri });
/// session["authorization"] = start.State.ToJson();                             // then redirect to start.Url.Text
///
/// var state = OAuthAuthorizationState.FromJson(session["authorization"]);     // in the callback
/// CdsToken token = await authorization.ExchangeAsync(state, callbackUrl);
/// </code>
/// </example>
public sealed class CdsAuthorization
{
    private readonly ApiConnection _connection;
    private readonly ClientAuthorizationServerMetadata _metadata;

    internal CdsAuthorization(ApiConnection connection, ClientAuthorizationServerMetadata metadata, OAuthClientCredentials credentials)
    {
        _connection = connection;
        _metadata = metadata;
        Tokens = new CdsTokenClient(connection, metadata, credentials);
    }

    /// <summary>Refreshes, revokes and examines the tokens.</summary>
    public CdsTokenClient Tokens { get; }

    /// <summary>Starts an authorization whose parameters all go through the browser. Push them where the server lets you.</summary>
    /// <exception cref="ApiException">The server has no authorization endpoint.</exception>
    public CdsAuthorizationStart Start(CdsAuthorizationRequest request)
    {
        OAuthAuthorization authorization = Create(request);
        return new CdsAuthorizationStart(authorization.ToUri(), authorization.State, null);
    }

    /// <summary>Starts an authorization whose parameters go straight to the server (RFC 9126); the browser carries a reference.</summary>
    /// <exception cref="ApiException">The server has no endpoint for this, or refused the request, then with an <see cref="OAuthError"/>.</exception>
    public async Task<CdsAuthorizationStart> PushAsync(CdsAuthorizationRequest request, CancellationToken cancellationToken = default)
    {
        OAuthAuthorization authorization = Create(request);
        DateTimeOffset asked = _connection.Options.TimeProvider.GetUtcNow();
        PushedAuthorizationResponse pushed = (await Tokens.PushAsync(authorization, cancellationToken).ConfigureAwait(false)).Value;
        return new CdsAuthorizationStart(
            authorization.ToUri(pushed.RequestUri), authorization.State, OAuthToken.Expiry(asked, pushed.ExpiresIn));
    }

    /// <summary>Checks the URL that the user came back with, and gets the tokens.</summary>
    /// <param name="state">What was kept from the start.</param>
    /// <param name="callback">The whole URL, with scheme and host as the user's browser sees them.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="OAuthAuthorizationException">The user or the server refused, or the URL is no answer to the request.</exception>
    /// <exception cref="ApiException{T}">The server refused the code, with an <see cref="OAuthError"/>.</exception>
    public Task<CdsToken> ExchangeAsync(OAuthAuthorizationState state, Uri callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        Secret code = state.ReadCallback(callback);

        // The issuer has answered; its code and the proof key must not go to another.
        if (state.ClientId != Tokens.ClientId || state.Issuer != _metadata.Issuer)
        {
            throw new OAuthAuthorizationException("The authorization was started for another Client or with another issuer.");
        }

        return Tokens.ExchangeAsync(state, code, cancellationToken);
    }

    private OAuthAuthorization Create(CdsAuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var extra = new Dictionary<string, string>(request.ExtraParameters, StringComparer.Ordinal);
        if (request.GrantId is { } grantId)
        {
            extra["cds_grant_id"] = grantId;
        }

        if (request.Prompt is { } prompt)
        {
            extra["prompt"] = prompt.Value;
        }

        return OAuthAuthorization.Create(new OAuthAuthorizationRequest
        {
            AuthorizationEndpoint = _metadata.AuthorizationEndpoint
                ?? throw new ApiException("No user can be asked for authorization: the server's metadata has no 'authorization_endpoint'."),
            ClientId = Tokens.ClientId,
            RedirectUri = request.RedirectUri,
            Issuer = _metadata.Issuer,
            IsIssuerRequired = _metadata.AdditionalMembers.TryGetValue("authorization_response_iss_parameter_supported", out JsonElement isSupported)
                && isSupported.ValueKind == JsonValueKind.True,
            Scope = request.Scope,
            AuthorizationDetails = request.AuthorizationDetails is { } details ? CdsJson.Text(details) : null,
            ExtraParameters = extra,
        });
    }
}
