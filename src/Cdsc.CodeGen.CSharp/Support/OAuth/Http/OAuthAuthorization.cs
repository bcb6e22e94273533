namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>
/// An authorization request with what protects it: a random <c>state</c>, and a proof key by <c>S256</c> (RFC 7636). Send
/// the browser to <see cref="ToUri()"/>, or push <see cref="Parameters"/> first (RFC 9126) and send it to
/// <see cref="ToUri(UriString)"/>; keep <see cref="State"/> where only this user's session reads it until the user is back.
/// </summary>
public sealed class OAuthAuthorization
{
    private readonly UriString _endpoint;

    private OAuthAuthorization(UriString endpoint, OAuthAuthorizationState state, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        _endpoint = endpoint;
        State = state;
        Parameters = parameters;
    }

    /// <summary>What the callback is checked against.</summary>
    public OAuthAuthorizationState State { get; }

    /// <summary>The parameters of the request, for a body that is pushed. They hold the <c>state</c>: don't log them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; }

    /// <summary>Makes a request, with a <c>state</c> and a proof key of its own.</summary>
    /// <exception cref="ArgumentException">The endpoint or the redirect URI is no URI, or an extra parameter has the name of another.</exception>
    public static OAuthAuthorization Create(OAuthAuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(request.ClientId);
        if (!request.AuthorizationEndpoint.TryGetUri(out Uri? endpoint) || (endpoint.Scheme != Uri.UriSchemeHttps && endpoint.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("The authorization endpoint is not an absolute URL of HTTP.", nameof(request));
        }

        if (!request.RedirectUri.TryGetUri(out _) || request.RedirectUri.Text.Contains('#', StringComparison.Ordinal))
        {
            throw new ArgumentException("The redirect URI is not an absolute URI without fragment.", nameof(request));
        }

        var state = new OAuthAuthorizationState
        {
            ClientId = request.ClientId,
            State = OAuthPkce.Random(),
            CodeVerifier = OAuthPkce.Random(),
            RedirectUri = request.RedirectUri,
            Issuer = request.Issuer,
            IsIssuerRequired = request.IsIssuerRequired,
        };
        return new OAuthAuthorization(request.AuthorizationEndpoint, state, ParametersOf(request, state));
    }

    /// <summary>The URL for the browser, with all parameters. It holds the <c>state</c>: don't log it.</summary>
    public UriString ToUri() => OAuthForm.Append(_endpoint, Parameters);

    /// <summary>The URL for the browser when the parameters were pushed: it has the client's id and this reference only.</summary>
    /// <param name="requestUri">The <c>request_uri</c> of the answer to the pushed request.</param>
    public UriString ToUri(UriString requestUri) =>
        OAuthForm.Append(_endpoint, [new("client_id", State.ClientId), new("request_uri", requestUri.Text)]);

    private static List<KeyValuePair<string, string>> ParametersOf(OAuthAuthorizationRequest request, OAuthAuthorizationState state)
    {
        var parameters = new List<KeyValuePair<string, string>>
        {
            new("response_type", "code"),
            new("client_id", request.ClientId),
            new("redirect_uri", request.RedirectUri.Text),
        };
        AddIfAny("scope", request.Scope);
        AddIfAny("authorization_details", request.AuthorizationDetails);
        parameters.Add(new("state", state.State.Reveal()));
        parameters.Add(new("code_challenge", OAuthPkce.Challenge(state.CodeVerifier)));
        parameters.Add(new("code_challenge_method", OAuthPkce.Method));
        foreach ((string name, string value) in request.ExtraParameters)
        {
            if (name is "request_uri" or "request" or "scope" or "authorization_details" || parameters.Exists(known => known.Key == name))
            {
                throw new ArgumentException($"The extra parameter '{name}' has the name of one that is set otherwise.", nameof(request));
            }

            parameters.Add(new(name, value));
        }

        return parameters;

        void AddIfAny(string name, string? value)
        {
            if (value is not null)
            {
                parameters.Add(new(name, value));
            }
        }
    }
}
