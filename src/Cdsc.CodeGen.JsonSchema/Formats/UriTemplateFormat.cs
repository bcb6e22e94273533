namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>uri-template</c>: RFC 6570, section 2, with erratum 6937 that allows the apostrophe.</summary>
internal static class UriTemplateFormat
{
    public static bool IsTemplate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '{')
            {
                int end = text.IndexOf('}', i);
                if (end < 0 || !IsExpression(text.AsSpan(i + 1, end - i - 1)))
                {
                    return false;
                }

                i = end;
            }
            else if (c == '%')
            {
                if (!UriCharacters.IsEscape(text.AsSpan(i)))
                {
                    return false;
                }

                i += 2;
            }
            else if (c < 0x80)
            {
                if (c is <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '|' or '}' or '\x7F')
                {
                    return false;
                }
            }
            else
            {
                int codePoint = UriCharacters.CodePointAt(text, i);
                if (!UriCharacters.IsInternational(codePoint) && !UriCharacters.IsPrivate(codePoint))
                {
                    return false;
                }

                i += codePoint > 0xFFFF ? 1 : 0;
            }
        }

        return true;
    }

    private static bool IsExpression(ReadOnlySpan<char> text)
    {
        // The last five are reserved for later, but allowed by the grammar.
        if (!text.IsEmpty && "+#./;?&=,!@|".Contains(text[0], StringComparison.Ordinal))
        {
            text = text[1..];
        }

        foreach (Range range in text.Split(','))
        {
            if (!IsVariable(text[range]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsVariable(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon >= 0)
        {
            ReadOnlySpan<char> length = text[(colon + 1)..];
            var digits = new TextScanner(length);
            if (length.Length is 0 or > 4 || length[0] == '0' || digits.SkipDigits() != length.Length)
            {
                return false;
            }

            text = text[..colon];
        }
        else if (text.EndsWith("*"))
        {
            text = text[..^1];
        }

        return IsName(text);
    }

    /// <summary>Letters, digits, '_' and escapes; dots only between them.</summary>
    private static bool IsName(ReadOnlySpan<char> text)
    {
        bool mayBeDot = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '.')
            {
                if (!mayBeDot)
                {
                    return false;
                }

                mayBeDot = false;
                continue;
            }

            if (UriCharacters.IsEscape(text[i..]))
            {
                i += 2;
            }
            else if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] != '_')
            {
                return false;
            }

            mayBeDot = true;
        }

        return mayBeDot;
    }
}
