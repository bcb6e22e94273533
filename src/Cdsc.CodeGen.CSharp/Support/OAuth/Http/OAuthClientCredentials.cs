namespace Cdsc.CodeGen.Support;

using global::System;

/// <summary>The id of a client and its secret; a public client has none. The secret never shows as text.</summary>
public sealed class OAuthClientCredentials
{
    /// <summary>Credentials of a client.</summary>
    /// <param name="clientId">The id.</param>
    /// <param name="clientSecret">The secret; null for a public client.</param>
    public OAuthClientCredentials(string clientId, Secret? clientSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ClientId = clientId;
        ClientSecret = clientSecret;
    }

    /// <summary>The id.</summary>
    public string ClientId { get; }

    /// <summary>The secret; null for a public client.</summary>
    public Secret? ClientSecret { get; }

    /// <summary>Whether this is a public client, which names itself but can't prove who it is.</summary>
    public bool IsPublic => ClientSecret is null;

    /// <summary>The credential to authenticate with, where id and secret are encoded as in a form first (RFC 6749, section 2.3.1).</summary>
    /// <exception cref="InvalidOperationException">The client is public.</exception>
    public ApiCredential ToBasic() => ClientSecret is { } secret
        ? ApiCredential.Basic(OAuthForm.Encode(ClientId), OAuthForm.Encode(secret.Reveal()))
        : throw new InvalidOperationException("A public client has no secret to authenticate with.");

    /// <summary>The id, without the secret.</summary>
    public override string ToString() => ClientId;
}
