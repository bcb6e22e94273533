namespace Cdsc.CodeGen.Support;

using global::System.Collections.Generic;
using global::System.Collections.ObjectModel;

/// <summary>What a client asks a user for, by the authorization code flow (RFC 6749, section 4.1).</summary>
public sealed class OAuthAuthorizationRequest
{
    /// <summary>Where the browser takes the user: <c>authorization_endpoint</c> of the server's metadata.</summary>
    public required UriString AuthorizationEndpoint { get; init; }

    /// <summary>The id of the client.</summary>
    public required string ClientId { get; init; }

    /// <summary>Where the user comes back, exactly as it was registered.</summary>
    public required UriString RedirectUri { get; init; }

    /// <summary>The <c>issuer</c> of the server's metadata, which the answer is checked against.</summary>
    public required UriString Issuer { get; init; }

    /// <summary>
    /// Whether an answer that names no issuer is refused: <c>authorization_response_iss_parameter_supported</c> of the
    /// server's metadata (RFC 9207). One that names another issuer is refused anyhow.
    /// </summary>
    public bool IsIssuerRequired { get; init; }

    /// <summary>The scopes to ask for, separated by spaces; null for those that the server has on record for the client.</summary>
    public string? Scope { get; init; }

    /// <summary>Authorization details as JSON text (RFC 9396).</summary>
    public string? AuthorizationDetails { get; init; }

    /// <summary>Further parameters, by name. Those that this class has members for are refused here.</summary>
    public IReadOnlyDictionary<string, string> ExtraParameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
