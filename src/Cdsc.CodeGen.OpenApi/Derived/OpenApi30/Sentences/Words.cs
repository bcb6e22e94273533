using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>How names and values stand in sentences of CommonMark.</summary>
internal static partial class Words
{
    /// <summary>A text as code.</summary>
    public static string Code(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        int ticks = BacktickRuns().Matches(line).Select(run => run.Length).DefaultIfEmpty(0).Max();
        if (ticks == 0)
        {
            return $"`{line}`";
        }

        string fence = new('`', ticks + 1);
        return $"{fence} {line} {fence}";
    }

    /// <summary>A value as it stands in a sentence; a string has quotes only where it could be taken for something else.</summary>
    public static string Value(SourceNode value) => value switch
    {
        NullNode => "null",
        BooleanNode flag => flag.Value ? "`true`" : "`false`",
        NumberNode number => Code(number.Text),
        StringNode { Value: "" } => "the empty string",
        StringNode { Value: var text } when PlainText().IsMatch(text) && !LooksLikeAnother().IsMatch(text) => Code(text),
        _ => Code(Json(value)),
    };

    /// <summary>A value as JSON on one line.</summary>
    public static string Json(SourceNode value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions with { Indented = false }))
        {
            JsonText.WriteData(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary><c>a</c>, <c>a or b</c>, <c>a, b or c</c>; with semicolons where commas would mislead.</summary>
    public static string Join(IReadOnlyList<string> parts, string conjunction)
    {
        if (parts.Count <= 1)
        {
            return parts.Count == 0 ? "" : parts[0];
        }

        bool isLong = parts.Any(part => part.Contains(", ", StringComparison.Ordinal));
        return isLong
            ? $"{string.Join("; ", parts.Take(parts.Count - 1))}; {conjunction} {parts[^1]}"
            : $"{string.Join(", ", parts.Take(parts.Count - 1))} {conjunction} {parts[^1]}";
    }

    /// <summary>A number of things.</summary>
    public static string Count(string number, string thing) => number == "1" ? $"1 {thing}" : $"{number} {thing}s";

    /// <summary>A sentence out of its words.</summary>
    public static string Sentence(string words)
    {
        string start = words.Length > 0 && char.IsAsciiLetterLower(words[0]) ? char.ToUpperInvariant(words[0]) + words[1..] : words;
        return start.EndsWith('.') || start.EndsWith('\n') ? start : start + ".";
    }

    [GeneratedRegex("`+", RegexOptions.CultureInvariant)]
    private static partial Regex BacktickRuns();

    [GeneratedRegex(@"\A[^\s\p{C}](?:[^\p{C}]*[^\s\p{C}])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainText();

    [GeneratedRegex(@"\A(?:true|false|null|[-+.0-9].*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeAnother();
}
