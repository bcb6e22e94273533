using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>Values and names as a message shows them: on one line, shortened, and nothing in them that steers a terminal.</summary>
internal static class ValueText
{
    private const int LongestText = 60;

    public static string Of(InstanceNode value, bool show = true) => value.Kind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.String when show => Quote(value.Text),
        JsonValueKind.Number when show => Shorten(value.RawText()),
        JsonValueKind.True when show => "true",
        JsonValueKind.False when show => "false",
        JsonValueKind.Array when value.Children.Length == 0 => "an empty array",
        JsonValueKind.Object when value.Children.Length == 0 => "an empty object",
        _ => WithArticle(TypeOf(value.Kind)),
    };

    public static string TypeOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };

    public static string WithArticle(string type) => type switch
    {
        "null" => type,
        "array" or "object" or "integer" => $"an {type}",
        _ => $"a {type}",
    };

    public static string Quote(string text) =>
        $"\"{Plain(Shorten(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))}\"";

    /// <summary>The text itself, but for characters that can't be seen.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                plain.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            }
            else
            {
                plain.Append(rune);
            }
        }

        return plain.ToString();
    }

    public static string Join(IEnumerable<string> items, string conjunction)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {conjunction} {all[^1]}";
    }

    public static string Count(long count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Shorten(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
