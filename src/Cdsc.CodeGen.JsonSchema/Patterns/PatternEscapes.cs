namespace Cdsc.CodeGen.JsonSchema;

/// <summary>The escapes that mean the same inside and outside of a character class.</summary>
internal static class PatternEscapes
{
    private static readonly CodePointSet Digits = CodePointSet.Of(new CodePointRange('0', '9'));

    /// <summary>ECMA-262: WhiteSpace and LineTerminator.</summary>
    private static readonly Lazy<CodePointSet> Spaces = new(() => CodePointSet.Union(
        [CodePointSet.OfCharacters("\t\n\v\f\r \u00A0\uFEFF\u2028\u2029"), UnicodeProperties.Category("Zs")!]));

    public static CodePointSet WordCharacters { get; } = CodePointSet.Of(
        new CodePointRange('0', '9'), new CodePointRange('A', 'Z'), new CodePointRange('_', '_'), new CodePointRange('a', 'z'));

    /// <summary>After a backslash: <c>\d \D \s \S \w \W \p{…} \P{…}</c>, else <see langword="null"/>.</summary>
    public static CodePointSet? Class(PatternReader reader)
    {
        int kind = reader.Peek;
        CodePointSet? set = kind switch
        {
            'd' or 'D' => Digits,
            's' or 'S' => Spaces.Value,
            'w' or 'W' => WordCharacters,
            _ => null,
        };
        if (set is not null)
        {
            reader.Next();
        }
        else if (kind is 'p' or 'P')
        {
            reader.Next();
            set = Property(reader);
        }

        return kind is 'D' or 'S' or 'W' or 'P' ? set!.Complement() : set;
    }

    /// <summary>After a backslash: the code point that an escape stands for.</summary>
    /// <param name="reader">Where the pattern is read.</param>
    /// <param name="escapable">The characters that stand for themselves when escaped.</param>
    public static int Character(PatternReader reader, string escapable)
    {
        int codePoint = reader.Next();
        switch (codePoint)
        {
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case 'c':
                int letter = reader.Next();
                return letter < 0x80 && char.IsAsciiLetter((char)letter) ? letter % 32 : throw PatternReader.Wrong("\\c must be followed by a letter");
            case '0':
                return reader.Peek is >= '0' and <= '9' ? throw PatternReader.Wrong("\\0 must not be followed by a digit") : 0;
            case 'x':
                return reader.HexDigits(2);
            case 'u':
                return reader.UnicodeEscape();
            default:
                return codePoint < 0x80 && escapable.Contains((char)codePoint, StringComparison.Ordinal)
                    ? codePoint
                    : throw PatternReader.Wrong($"{PatternReader.Show(codePoint)} has no meaning after a backslash (if the character itself is meant, leave the backslash out)");
        }
    }

    private static CodePointSet Property(PatternReader reader)
    {
        reader.Expect('{');
        string name = "";
        string? value = null;
        while (!reader.Skip("}"))
        {
            if (value is null && reader.Skip("="))
            {
                value = "";
                continue;
            }

            int codePoint = reader.Next();
            if (codePoint >= 0x80 || !(char.IsAsciiLetterOrDigit((char)codePoint) || codePoint == '_'))
            {
                throw PatternReader.Wrong($"{PatternReader.Show(codePoint)} can't stand in \\p{{…}}");
            }

            if (value is null)
            {
                name += (char)codePoint;
            }
            else
            {
                value += (char)codePoint;
            }
        }

        return UnicodeProperties.Find(name, value)
            ?? throw PatternReader.Wrong($"there is no Unicode property {name}{(value is null ? "" : "=")}{value} (names are case-sensitive)");
    }
}
