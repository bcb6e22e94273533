using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Draws strings by their format, pattern or length, or else of any kind.</summary>
internal sealed class StringGenerator(Chance chance)
{
    private readonly UriGenerator _uris = new(chance);
    private readonly DateTimeGenerator _dateTimes = new(chance);

    public string Draw(SchemaView schema)
    {
        string text = schema switch
        {
            { ContentEncoding: "base64" } => Base64(),
            { ContentEncoding: { } encoding } => throw new NotSupportedException($"Nothing is drawn in the encoding '{encoding}' yet."),
            _ => schema.Formats.Select(Formatted).FirstOrDefault(f => f is not null)
                ?? (schema.Pattern is { } pattern ? new PatternGenerator(chance, pattern).Draw() : Text(schema)),
        };
        if (schema.Pattern is { } mustMatch)
        {
            Assert.Matches(new Regex(mustMatch, RegexOptions.ECMAScript), text);
        }

        return text;
    }

    /// <summary>A text of a format that can be broken; null when any text will do.</summary>
    private string? Formatted(string format) => format switch
    {
        "uri" => _uris.Absolute(),
        "uri-reference" => _uris.Reference(),
        "date-time" => _dateTimes.Draw(),
        "date" => _dateTimes.Draw()[..10],
        "email" => Email(),
        "password" or "relative-or-absolute-date" or "relative-or-absolute-datetime" => null,
        _ => throw new NotSupportedException($"No strings are drawn for the format '{format}' yet."),
    };

    private string Text(SchemaView schema)
    {
        int longest = schema.MaxLength is { } most && chance.OneIn(4) ? most : Math.Min(schema.MaxLength ?? 20, 20);
        string text = longest > 20 ? chance.Digits(longest) : chance.Text(longest);
        return text + chance.Digits(Math.Max(0, schema.MinLength - text.EnumerateRunes().Count()));
    }

    private string Email() => $"{chance.Characters("azAZ09!#$%&'*+/=?^_`{|}~-", chance.Between(1, 12))}@{chance.Of(["example.com", "EXAMPLE.Net", "xn--mnchen-3ya.example", "a.b.c"])}";

    /// <summary>In either alphabet, with padding or, in that for URLs, without.</summary>
    private string Base64()
    {
        string text = Convert.ToBase64String(chance.Bytes(chance.Of([0, 1, 2, 3, chance.Below(100)])));
        return chance.Below(3) switch
        {
            0 => text,
            1 => text.Replace('+', '-').Replace('/', '_'),
            _ => text.Replace('+', '-').Replace('/', '_').TrimEnd('='),
        };
    }
}
