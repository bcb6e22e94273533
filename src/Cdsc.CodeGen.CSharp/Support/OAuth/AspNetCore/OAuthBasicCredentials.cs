namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Net;
using global::System.Text;

/// <summary>The id and the secret of a client, as the header <c>Authorization</c> carries them (RFC 6749, section 2.3.1).</summary>
/// <param name="ClientId">The id.</param>
/// <param name="ClientSecret">The secret.</param>
internal sealed record OAuthBasicCredentials(string ClientId, Secret ClientSecret)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads what stands behind the word <c>Basic</c>: id and secret, each encoded as in a form, joined and then in Base64.</summary>
    public static bool TryParse(string parameter, [NotNullWhen(true)] out OAuthBasicCredentials? credentials)
    {
        credentials = null;
        if (Decode(parameter) is not { } text || text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and int colon))
        {
            return false;
        }

        credentials = new OAuthBasicCredentials(WebUtility.UrlDecode(text[..colon]), WebUtility.UrlDecode(text[(colon + 1)..]));
        return true;
    }

    private static string? Decode(string base64)
    {
        byte[] bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out int length))
        {
            return null;
        }

        try
        {
            return StrictUtf8.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
