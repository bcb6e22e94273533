namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// <c>uri</c> and <c>uri-reference</c> (RFC 3986), <c>iri</c> and <c>iri-reference</c> (RFC 3987).
/// </summary>
internal static class UriFormat
{
    private const string PathCharacters = UriCharacters.SubDelimiters + ":@/";

    public static bool IsUri(ReadOnlySpan<char> text, bool isInternational)
    {
        int colon = text.IndexOf(':');
        return colon > 0 && IsScheme(text[..colon]) && IsAfterScheme(text[(colon + 1)..], isInternational);
    }

    public static bool IsReference(ReadOnlySpan<char> text, bool isInternational)
    {
        int end = text.IndexOfAny("/?#");
        bool mayBeUri = (end < 0 ? text : text[..end]).Contains(':');

        // The first segment of a relative path has no colon, or it would be taken for a scheme.
        return mayBeUri ? IsUri(text, isInternational) : IsAfterScheme(text, isInternational);
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAfterScheme(ReadOnlySpan<char> text, bool isInternational)
    {
        int hash = text.IndexOf('#');
        if (hash >= 0)
        {
            if (!UriCharacters.AreAllowed(text[(hash + 1)..], PathCharacters + "?", isInternational))
            {
                return false;
            }

            text = text[..hash];
        }

        int question = text.IndexOf('?');
        if (question >= 0)
        {
            if (!UriCharacters.AreAllowed(text[(question + 1)..], PathCharacters + "?", isInternational, allowsPrivate: true))
            {
                return false;
            }

            text = text[..question];
        }

        if (text.StartsWith("//"))
        {
            int slash = text[2..].IndexOf('/');
            ReadOnlySpan<char> authority = slash < 0 ? text[2..] : text.Slice(2, slash);
            if (!IsAuthority(authority, isInternational))
            {
                return false;
            }

            text = slash < 0 ? [] : text[(2 + slash)..];
        }

        return UriCharacters.AreAllowed(text, PathCharacters, isInternational);
    }

    private static bool IsAuthority(ReadOnlySpan<char> text, bool isInternational)
    {
        int at = text.IndexOf('@');
        if (at >= 0)
        {
            if (!UriCharacters.AreAllowed(text[..at], UriCharacters.SubDelimiters + ":", isInternational))
            {
                return false;
            }

            text = text[(at + 1)..];
        }

        int hostEnd;
        if (text.StartsWith("["))
        {
            hostEnd = text.IndexOf(']') + 1;
            if (hostEnd == 0 || !IsLiteral(text[1..(hostEnd - 1)]))
            {
                return false;
            }
        }
        else
        {
            // Anything that isn't an IPv4 address can still be a registered name.
            int colon = text.IndexOf(':');
            hostEnd = colon < 0 ? text.Length : colon;
            if (!UriCharacters.AreAllowed(text[..hostEnd], UriCharacters.SubDelimiters, isInternational))
            {
                return false;
            }
        }

        var port = new TextScanner(text[hostEnd..]);
        if (port.Skip(':'))
        {
            port.SkipDigits();
        }

        return port.AtEnd;
    }

    private static bool IsLiteral(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('v' or 'V'))
        {
            return IpAddressFormat.IsVersion6(text);
        }

        int dot = text.IndexOf('.');
        if (dot < 2 || dot + 1 == text.Length)
        {
            return false;
        }

        foreach (char c in text[1..dot])
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        ReadOnlySpan<char> address = text[(dot + 1)..];
        return !address.Contains('%') && UriCharacters.AreAllowed(address, UriCharacters.SubDelimiters + ":", isInternational: false);
    }
}
