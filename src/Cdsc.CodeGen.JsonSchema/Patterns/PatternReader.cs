using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>Reads a pattern code point by code point.</summary>
internal sealed class PatternReader
{
    public const int End = -1;

    private readonly int[] _codePoints;

    public PatternReader(string pattern) => _codePoints = [.. CodePoints(pattern)];

    public int Position { get; set; }

    public int Peek => Position < _codePoints.Length ? _codePoints[Position] : End;

    public static PatternFormatException Wrong(string message) => new(message);

    /// <summary>Code points of a string that may have unpaired surrogates.</summary>
    public static IEnumerable<int> CodePoints(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                yield return char.ConvertToUtf32(text[i], text[i + 1]);
                i++;
            }
            else
            {
                yield return text[i];
            }
        }
    }

    public int Next()
    {
        int codePoint = Peek;
        if (codePoint == End)
        {
            throw Wrong("it ends too soon");
        }

        Position++;
        return codePoint;
    }

    public bool Skip(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (Position + i >= _codePoints.Length || _codePoints[Position + i] != text[i])
            {
                return false;
            }
        }

        Position += text.Length;
        return true;
    }

    public void Expect(char expected)
    {
        if (!Skip(expected.ToString()))
        {
            throw Wrong($"'{expected}' is missing");
        }
    }

    /// <summary>Digits as a number, or the largest <see cref="int"/> when it is larger; none when there are no digits.</summary>
    public int? Integer()
    {
        long? value = null;
        while (Peek is >= '0' and <= '9')
        {
            value = Math.Min(((value ?? 0) * 10) + (Next() - '0'), int.MaxValue);
        }

        return (int?)value;
    }

    public int HexDigits(int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++)
        {
            value = (value << 4) | HexDigit();
        }

        return value;
    }

    /// <summary>What comes after <c>\u</c>: four digits, a pair of them for a pair of surrogates, or <c>{…}</c>.</summary>
    public int UnicodeEscape()
    {
        if (Skip("{"))
        {
            int value = 0;
            do
            {
                value = (value << 4) | HexDigit();
                if (value > CodePointSet.LastCodePoint)
                {
                    throw Wrong("\\u{…} is beyond 10FFFF");
                }
            }
            while (!Skip("}"));
            return value;
        }

        int first = HexDigits(4);
        int before = Position;
        if (first is >= 0xD800 and <= 0xDBFF && Skip("\\u") && Peek != '{')
        {
            int second = HexDigits(4);
            if (second is >= 0xDC00 and <= 0xDFFF)
            {
                return char.ConvertToUtf32((char)first, (char)second);
            }
        }

        Position = before;
        return first;
    }

    /// <summary>A group's name, after the opening bracket and up to and with the closing one.</summary>
    public string GroupName()
    {
        var name = new StringBuilder();
        while (!Skip(">"))
        {
            int codePoint = Next();
            if (codePoint == '\\')
            {
                Expect('u');
                codePoint = UnicodeEscape();
            }

            CodePointSet allowed = UnicodeProperties.Find(name.Length == 0 ? "ID_Start" : "ID_Continue", null)!;
            bool isAllowed = codePoint is '$' or '_' || allowed.Contains(codePoint) || (name.Length > 0 && codePoint is 0x200C or 0x200D);
            if (!isAllowed)
            {
                throw Wrong($"{Show(codePoint)} can't stand in the name of a group");
            }

            name.Append(char.ConvertFromUtf32(codePoint));
        }

        return name.Length > 0 ? name.ToString() : throw Wrong("a group's name is empty");
    }

    public static string Show(int codePoint) => codePoint switch
    {
        End => "the end",
        > ' ' and < 0x7F => $"'{(char)codePoint}'",
        _ => string.Create(CultureInfo.InvariantCulture, $"U+{codePoint:X4}"),
    };

    private int HexDigit()
    {
        int digit = Next();
        return digit < 0x80 && char.IsAsciiHexDigit((char)digit)
            ? Convert.ToInt32(((char)digit).ToString(), 16)
            : throw Wrong("a hexadecimal digit is missing");
    }
}
