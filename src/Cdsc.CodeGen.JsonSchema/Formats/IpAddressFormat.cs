namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>ipv4</c> and <c>ipv6</c>.</summary>
internal static class IpAddressFormat
{
    private const int Groups = 8;

    /// <summary>RFC 2673, section 3.2: <c>decbyte = 1*3DIGIT</c>, so a byte may have leading zeros.</summary>
    public static bool IsVersion4(ReadOnlySpan<char> text) => IsDottedQuad(text, allowsLeadingZeros: true);

    /// <summary>RFC 4291, section 2.2. An IPv4 address at the end has no leading zeros (RFC 3986, section 3.2.2).</summary>
    public static bool IsVersion6(ReadOnlySpan<char> text)
    {
        int groups = 0;
        bool isShortened = text.StartsWith("::");
        ReadOnlySpan<char> rest = isShortened ? text[2..] : text;
        while (!rest.IsEmpty)
        {
            int length = rest.IndexOf(':');
            ReadOnlySpan<char> group = length < 0 ? rest : rest[..length];
            if (length < 0 && group.Contains('.'))
            {
                return IsDottedQuad(group, allowsLeadingZeros: false) && IsComplete(groups + 2, isShortened);
            }

            if (group.Length is 0 or > 4 || !IsHexadecimal(group))
            {
                return false;
            }

            groups++;
            if (length < 0)
            {
                break;
            }

            rest = rest[(length + 1)..];
            if (rest.IsEmpty)
            {
                return false;
            }

            if (rest[0] == ':')
            {
                if (isShortened)
                {
                    return false;
                }

                isShortened = true;
                rest = rest[1..];
            }
        }

        return IsComplete(groups, isShortened);
    }

    /// <summary>Two colons stand for at least one group.</summary>
    private static bool IsComplete(int groups, bool isShortened) => isShortened ? groups < Groups : groups == Groups;

    private static bool IsDottedQuad(ReadOnlySpan<char> text, bool allowsLeadingZeros)
    {
        int bytes = 0;
        foreach (Range range in text.Split('.'))
        {
            ReadOnlySpan<char> number = text[range];
            var scanner = new TextScanner(number);
            if (number.Length is 0 or > 3
                || !scanner.Number(number.Length, 0, 255, out _)
                || (!allowsLeadingZeros && number.Length > 1 && number[0] == '0'))
            {
                return false;
            }

            bytes++;
        }

        return bytes == 4;
    }

    private static bool IsHexadecimal(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
