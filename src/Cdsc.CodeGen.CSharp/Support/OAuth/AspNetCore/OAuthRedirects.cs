namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;

/// <summary>Sends the user of an authorization request back to the client (RFC 6749, section 4.1.2, and RFC 9207).</summary>
public static class OAuthRedirects
{
    /// <summary>Whether a redirect URI is one of those registered: character by character, since anything else can be abused.</summary>
    /// <param name="registered">The redirect URIs of the client.</param>
    /// <param name="requested">The one of the request.</param>
    public static bool IsRegistered(IEnumerable<UriString> registered, UriString requested)
    {
        ArgumentNullException.ThrowIfNull(registered);
        foreach (UriString candidate in registered)
        {
            if (string.Equals(candidate.Text, requested.Text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where to send a user who agreed.</summary>
    /// <param name="redirectUri">A registered redirect URI.</param>
    /// <param name="code">The code.</param>
    /// <param name="state">The <c>state</c> of the request, when it had one.</param>
    /// <param name="issuer">The issuer of the server's metadata, which tells the client who answers.</param>
    public static UriString WithCode(UriString redirectUri, Secret code, string? state, UriString? issuer) =>
        Append(redirectUri, ("code", code.Reveal()), ("state", state), ("iss", issuer?.Text));

    /// <summary>Where to send a user when nothing came of it.</summary>
    /// <param name="redirectUri">A registered redirect URI.</param>
    /// <param name="error">The code of the error.</param>
    /// <param name="description">What is wrong, for developers.</param>
    /// <param name="state">The <c>state</c> of the request, when it had one.</param>
    /// <param name="issuer">The issuer of the server's metadata, which tells the client who answers.</param>
    public static UriString WithError(UriString redirectUri, string error, string? description, string? state, UriString? issuer) =>
        Append(redirectUri, ("error", error), ("error_description", description is null ? null : OAuthText.Printable(description)), ("state", state), ("iss", issuer?.Text));

    /// <summary>The query of a registered redirect URI stays, and so does its text.</summary>
    private static UriString Append(UriString redirectUri, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        string text = redirectUri.Text;
        int fragment = text.IndexOf('#', StringComparison.Ordinal);
        int end = fragment < 0 ? text.Length : fragment;
        var url = new StringBuilder(text, 0, end, text.Length + 128);
        char separator = text.AsSpan(0, end).Contains('?') ? '&' : '?';
        foreach ((string name, string? value) in parameters)
        {
            if (value is not null)
            {
                url.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                separator = '&';
            }
        }

        return new UriString(url.Append(text, end, text.Length - end).ToString());
    }
}
