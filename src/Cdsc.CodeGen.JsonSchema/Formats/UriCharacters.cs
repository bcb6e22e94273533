namespace Cdsc.CodeGen.JsonSchema;

/// <summary>The characters of URIs (RFC 3986) and, beyond ASCII, of IRIs (RFC 3987).</summary>
internal static class UriCharacters
{
    public const string SubDelimiters = "!$&'()*+,;=";

    /// <summary>
    /// Whether a text has nothing but unreserved characters, escapes, and <paramref name="others"/>; in an IRI also
    /// characters beyond ASCII, and private ones where they are allowed.
    /// </summary>
    public static bool AreAllowed(ReadOnlySpan<char> text, string others, bool isInternational, bool allowsPrivate = false)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '%')
            {
                if (!IsEscape(text[i..]))
                {
                    return false;
                }

                i += 2;
            }
            else if (c < 0x80)
            {
                if (!IsUnreserved(c) && !others.Contains(c, StringComparison.Ordinal))
                {
                    return false;
                }
            }
            else
            {
                int codePoint = CodePointAt(text, i);
                if (!isInternational || !(IsInternational(codePoint) || (allowsPrivate && IsPrivate(codePoint))))
                {
                    return false;
                }

                i += codePoint > 0xFFFF ? 1 : 0;
            }
        }

        return true;
    }

    public static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[0] == '%' && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]);

    public static int CodePointAt(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    /// <summary>RFC 3987: ucschar.</summary>
    public static bool IsInternational(int codePoint) => codePoint switch
    {
        < 0x10000 => codePoint is (>= 0xA0 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF),
        >= 0xE0000 and < 0xE1000 or > 0xEFFFD => false,

        // The last two of each plane aren't characters.
        _ => (codePoint & 0xFFFF) <= 0xFFFD,
    };

    /// <summary>RFC 3987: iprivate.</summary>
    public static bool IsPrivate(int codePoint) =>
        codePoint is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD);

    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';
}
