using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Puts text of a document into C#, so that it can't leave the place it is put into.</summary>
public static class CSharpText
{
    private const int LineWidth = 110;

    /// <summary>A string literal with its quotes: everything but plain ASCII is escaped.</summary>
    public static string Literal(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.AsSpan().ContainsAny('"', '\\'))
        {
            return $"\"{text}\"";
        }

        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    literal.Append('\\').Append(c);
                    break;
                case >= ' ' and <= '~':
                    literal.Append(c);
                    break;
                default:
                    literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A boolean as a literal.</summary>
    public static string Literal(bool value) => value ? "true" : "false";

    /// <summary>The lines of a documentation comment, as XML text without the slashes, wrapped.</summary>
    public static IReadOnlyList<string> DocLines(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        var lines = new List<string>();
        foreach (string paragraph in Paragraphs(text).Select(MarkCode))
        {
            Wrap(paragraph, lines);
        }

        return lines;
    }

    /// <summary>Adds the lines of a paragraph: its words with one space between.</summary>
    private static void Wrap(string paragraph, List<string> lines)
    {
        if (paragraph.Length <= LineWidth && paragraph is not ([' ', ..] or [.., ' ']) && !paragraph.Contains("  ", StringComparison.Ordinal))
        {
            lines.Add(paragraph);
            return;
        }

        var line = new StringBuilder(LineWidth);
        foreach (Range range in paragraph.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = paragraph.AsSpan(range);
            if (word.IsEmpty)
            {
                continue;
            }

            if (line.Length > 0 && line.Length + 1 + word.Length > LineWidth)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            lines.Add(line.ToString());
        }
    }

    /// <summary>A link as the value of an XML attribute; null for what is no web address.</summary>
    public static string? DocLink(string? url) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            ? Xml(url)
            : null;

    /// <summary>Turns Markdown's <c>`code`</c> into the tag that tools show.</summary>
    private static string MarkCode(string xml)
    {
        if (!xml.Contains('`', StringComparison.Ordinal))
        {
            return xml;
        }

        string[] parts = xml.Split('`');
        if (parts.Length % 2 == 0)
        {
            // An odd backtick is just a character.
            return xml;
        }

        return string.Concat(parts.Select((part, index) => index % 2 == 0 || part.Length == 0 ? part : $"<c>{part}</c>"));
    }

    private static IEnumerable<string> Paragraphs(string text) =>
        text.Split(['\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries).Select(Xml);

    /// <summary>Text for XML: markup, controls and what makes text read differently from what it is are escaped.</summary>
    public static string Xml(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.AsSpan().ContainsAny("&<>\""))
        {
            return text;
        }

        var xml = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                int codePoint = char.ConvertToUtf32(c, text[++i]);
                _ = CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
                    ? xml.Append(CultureInfo.InvariantCulture, $"\\U{codePoint:X8}")
                    : xml.Append(c).Append(text[i]);
                continue;
            }

            _ = c switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '"' => xml.Append("&quot;"),
                '\t' => xml.Append(' '),
                _ when IsUnfit(c) => xml.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => xml.Append(c),
            };
        }

        return xml.ToString();
    }

    /// <summary>Controls that XML forbids, and those that make code read differently from what it is.</summary>
    private static bool IsUnfit(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned || c >= '\uFFFE';
}
