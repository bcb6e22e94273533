namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers.Text;
using global::System.Collections.Generic;
using global::System.Runtime.InteropServices;
using global::System.Security.Cryptography;

/// <summary>Makes and compares the secrets that a server gives out: client secrets, tokens and codes.</summary>
public static class OAuthSecrets
{
    /// <summary>A new random secret of URL-safe characters, which need no encoding anywhere.</summary>
    /// <param name="bytes">How many random bytes it has; 32 are enough for everything.</param>
    /// <exception cref="ArgumentOutOfRangeException">With fewer than 16 bytes it could be guessed.</exception>
    public static Secret Create(int bytes = 32)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 16);
        return new Secret(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes)));
    }

    /// <summary>Finds which of several secrets the one given is.</summary>
    /// <param name="given">What somebody sent.</param>
    /// <param name="known">What it may be; with none, the work of one comparison is done all the same.</param>
    /// <returns>The index; -1 when it is none of them.</returns>
    /// <remarks>Neither the texts nor their lengths nor the place of the match have a say in the time it takes.</remarks>
    public static int IndexOf(Secret given, IReadOnlyList<Secret> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(given, expected);
        int index = -1;
        for (int i = 0; i < Math.Max(known.Count, 1); i++)
        {
            // Hashes have one length, and all are compared.
            Hash(i < known.Count ? known[i] : default, hash);
            bool isSame = CryptographicOperations.FixedTimeEquals(expected, hash);
            index = isSame && i < known.Count ? i : index;
        }

        return index;
    }

    private static void Hash(Secret secret, Span<byte> hash) =>
        SHA256.HashData(MemoryMarshal.AsBytes(secret.Reveal().AsSpan()), hash);
}
