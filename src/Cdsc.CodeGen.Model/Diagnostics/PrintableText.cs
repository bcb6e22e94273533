using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.Model;

/// <summary>Makes text of an untrusted document fit for one line of a console or a log.</summary>
public static class PrintableText
{
    private const int MaximumLength = 300;

    /// <summary>
    /// The text with control characters, line separators, bidirectional controls and lone surrogates as
    /// <c>\uXXXX</c>, cut after so many characters.
    /// </summary>
    public static string Of(string text, int maximumLength = MaximumLength)
    {
        var result = new StringBuilder(Math.Min(text.Length, maximumLength));
        for (int i = 0; i < text.Length && result.Length < maximumLength; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                int codePoint = char.ConvertToUtf32(c, text[++i]);
                _ = CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.Format
                    ? result.Append(CultureInfo.InvariantCulture, $"\\U{codePoint:X8}")
                    : result.Append(c).Append(text[i]);
            }
            else if (IsUnprintable(c))
            {
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                result.Append(c);
            }
        }

        return result.Length < text.Length && result.Length >= maximumLength ? result.Append('…').ToString() : result.ToString();
    }

    private static bool IsUnprintable(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
