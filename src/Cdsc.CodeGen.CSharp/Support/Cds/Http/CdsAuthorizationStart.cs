namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::Cdsc.CodeGen.Support;

/// <summary>An authorization that waits for the user.</summary>
public sealed class CdsAuthorizationStart
{
    internal CdsAuthorizationStart(UriString url, OAuthAuthorizationState state, DateTimeOffset? expiresAt)
    {
        Url = url;
        State = state;
        ExpiresAt = expiresAt;
    }

    /// <summary>Where to send the user's browser. Use it once, and don't log it.</summary>
    public UriString Url { get; }

    /// <summary>What to keep in the user's session until the callback.</summary>
    public OAuthAuthorizationState State { get; }

    /// <summary>Until when the browser has to be there; null when the request was not pushed.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>Client and issuer, without secrets.</summary>
    public override string ToString() => State.ToString();
}
