using System.Text;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// <c>email</c>: a Mailbox of RFC 5321, section 4.1.2; <c>idn-email</c>: the same with the additions of RFC 6531, which put
/// any character beyond ASCII beside letters. The size limits are those of RFC 5321, section 4.5.3.1.
/// </summary>
internal static class EmailFormat
{
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;
    private const int LongestLabel = 63;
    private const string AtomCharacters = "!#$%&'*+-/=?^_`{|}~";

    public static bool IsEmail(string text, bool isInternational)
    {
        // A local part can be quoted and have an @ in it; a domain has none.
        int at = text.LastIndexOf('@');
        if (at <= 0 || !IsText(text, isInternational) || Encoding.UTF8.GetByteCount(text) > LongestAddress)
        {
            return false;
        }

        ReadOnlySpan<char> local = text.AsSpan(0, at);
        return Encoding.UTF8.GetByteCount(local) <= LongestLocalPart
            && (local[0] == '"' ? IsQuoted(local) : IsDotted(local))
            && IsDomain(text.AsSpan(at + 1));
    }

    /// <summary>Characters beyond ASCII only where they may be, and no unpaired surrogates.</summary>
    private static bool IsText(string text, bool isInternational)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80 && !isInternational)
            {
                return false;
            }

            if (char.IsSurrogate(text[i]) && UriCharacters.CodePointAt(text, i++) < 0x10000)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDotted(ReadOnlySpan<char> local)
    {
        foreach (Range range in local.Split('.'))
        {
            ReadOnlySpan<char> atom = local[range];
            if (atom.IsEmpty)
            {
                return false;
            }

            foreach (char c in atom)
            {
                if (c < 0x80 && !char.IsAsciiLetterOrDigit(c) && !AtomCharacters.Contains(c, StringComparison.Ordinal))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsQuoted(ReadOnlySpan<char> local)
    {
        int i = 1;
        for (; i < local.Length && local[i] != '"'; i++)
        {
            if (local[i] == '\\')
            {
                i++;
                if (i >= local.Length || local[i] >= 0x7F)
                {
                    return false;
                }
            }

            if (local[i] is < ' ' or '\x7F')
            {
                return false;
            }
        }

        return i == local.Length - 1;
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        if (domain.StartsWith("[") && domain.EndsWith("]"))
        {
            ReadOnlySpan<char> literal = domain[1..^1];
            return literal.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase)
                ? IpAddressFormat.IsVersion6(literal[5..])
                : IpAddressFormat.IsVersion4(literal);
        }

        foreach (Range range in domain.Split('.'))
        {
            ReadOnlySpan<char> label = domain[range];
            if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            foreach (char c in label)
            {
                if (c < 0x80 && !char.IsAsciiLetterOrDigit(c) && c != '-')
                {
                    return false;
                }
            }
        }

        return true;
    }
}
