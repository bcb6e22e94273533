using System.Security.Cryptography;
using System.Text;

namespace CdscServer._1;

/// <summary>An access token that was issued.</summary>
/// <param name="Id">The hash of its text.</param>
/// <param name="CredentialId">The Credential by which it was got: it is revoked with it.</param>
/// <param name="Value">What it is good for.</param>
internal sealed record IssuedToken(string Id, string CredentialId, CdsAccessToken Value)
{
    /// <summary>The hash by which a token is found. Tokens are long and random, so that nothing slower is needed.</summary>
    public static string IdOf(Secret token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token.Reveal())));
}
