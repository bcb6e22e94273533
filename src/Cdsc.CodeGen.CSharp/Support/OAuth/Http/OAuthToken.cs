namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Globalization;

/// <summary>An access token. It never shows as text.</summary>
public sealed class OAuthToken
{
    /// <summary>The longest time that a token is taken to be valid for, so that no number of seconds leads beyond the calendar.</summary>
    private const long MaximumSeconds = 10L * 365 * 24 * 60 * 60;

    /// <summary>The token itself.</summary>
    public required Secret AccessToken { get; init; }

    /// <summary>When it expires; null when the server didn't tell.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The scopes, separated by spaces; null when the server didn't tell, and they are those that were asked for.</summary>
    public string? Scope { get; init; }

    /// <summary>The token with which to get the next one.</summary>
    public Secret? RefreshToken { get; init; }

    /// <summary>When a token expires.</summary>
    /// <param name="asked">When it was asked for, which is before its time began.</param>
    /// <param name="expiresIn">For how many seconds it is valid.</param>
    public static DateTimeOffset? Expiry(DateTimeOffset asked, long? expiresIn) =>
        expiresIn is { } seconds ? asked.AddSeconds(Math.Clamp(seconds, 0, MaximumSeconds)) : null;

    /// <summary>Scope and expiry, without the token.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"token for \"{Scope}\", {(ExpiresAt is { } expires ? $"until {expires:O}" : "without expiry")}");
}
