namespace Cdsc.CodeGen.Support;

using global::System.Buffers.Text;
using global::System.Security.Cryptography;
using global::System.Text;

/// <summary>Proof key for code exchange (RFC 7636), by SHA-256.</summary>
internal static class OAuthPkce
{
    /// <summary>The method as requests name it.</summary>
    public const string Method = "S256";

    /// <summary>A value that nobody can guess: 32 random bytes as text, fit for URLs.</summary>
    public static Secret Random() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>The challenge that belongs to a verifier.</summary>
    public static string Challenge(Secret verifier) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier.Reveal())));
}
