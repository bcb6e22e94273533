namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers.Text;
using global::System.Linq;
using global::System.Security.Cryptography;
using global::System.Text;

/// <summary>Checks the proof that who redeems a code is who asked for it (PKCE, RFC 7636).</summary>
public static class OAuthProofKey
{
    /// <summary>Whether a text has the form of a challenge by <c>S256</c>.</summary>
    public static bool IsChallenge(string? challenge) =>
        challenge is { Length: 43 } && challenge.All(IsOfBase64Url);

    /// <summary>Whether a verifier is the one that a challenge by <c>S256</c> was made of. No other method will do.</summary>
    /// <param name="challenge">The challenge of the authorization request.</param>
    /// <param name="verifier">The verifier of the token request; null when there was none.</param>
    public static bool Matches(string challenge, Secret? verifier)
    {
        ArgumentNullException.ThrowIfNull(challenge);
        if (verifier?.Reveal() is not { Length: >= 43 and <= 128 } text || !text.All(c => IsOfBase64Url(c) || c is '.' or '~'))
        {
            return false;
        }

        byte[] expected = Encoding.ASCII.GetBytes(Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(text))));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(challenge));
    }

    private static bool IsOfBase64Url(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
