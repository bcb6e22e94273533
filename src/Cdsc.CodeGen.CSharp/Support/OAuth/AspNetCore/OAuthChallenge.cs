namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Text;

/// <summary>Makes the values of <c>WWW-Authenticate</c>, which asks for credentials.</summary>
public static class OAuthChallenge
{
    /// <summary>Asks for id and secret of a client (RFC 7617).</summary>
    /// <param name="realm">What the server calls itself.</param>
    public static string Basic(string realm) => $"Basic realm={Quoted(realm)}, charset=\"UTF-8\"";

    /// <summary>Asks for a token (RFC 6750, section 3). A request without credentials has no error to be told.</summary>
    /// <param name="realm">What the server calls itself.</param>
    /// <param name="error">The code of the error.</param>
    /// <param name="description">What is wrong, for developers.</param>
    /// <param name="scope">The scopes that would do, with spaces between them.</param>
    public static string Bearer(string realm, string? error = null, string? description = null, string? scope = null)
    {
        var challenge = new StringBuilder("Bearer realm=").Append(Quoted(realm));
        foreach ((string name, string? value) in ((string, string?)[])[("error", error), ("error_description", description), ("scope", scope)])
        {
            if (!string.IsNullOrEmpty(value))
            {
                challenge.Append(", ").Append(name).Append('=').Append(Quoted(value));
            }
        }

        return challenge.ToString();
    }

    private static string Quoted(string text) => $"\"{OAuthText.Printable(text)}\"";
}
