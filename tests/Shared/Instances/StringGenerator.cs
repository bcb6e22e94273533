using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>Draws strings by their format, pattern or length, or else of any kind.</summary>
internal sealed class StringGenerator(Chance chance, bool isForeign)
{
    private readonly UriGenerator _uris = new(chance);
    private readonly DateTimeGenerator _dateTimes = new(chance);

    public string Draw(SchemaView schema)
    {
        string text = schema switch
        {
            { ContentEncoding: "base64" or "base64url" } => Base64(),
            { ContentEncoding: { } encoding } when !isForeign => throw new NotSupportedException($"Nothing is drawn in the encoding '{encoding}' yet."),
            _ => schema.Formats.Select(Formatted).FirstOrDefault(f => f is not null)
                ?? (schema.Pattern is { } pattern ? new PatternGenerator(chance, pattern).Draw() : Text(schema)),
        };
        if (!isForeign && schema.Pattern is { } mustMatch)
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
        "date" => _dateTimes.Date(),
        "email" or "idn-email" => Email(),
        "iri" => _uris.Absolute(),
        "iri-reference" => _uris.Reference(),
        "byte" => Base64(),
        "uuid" => new Guid(chance.Bytes(16)).ToString("D"),
        "time" => "08:30:06" + chance.Of(["Z", ".25z", "+00:20"]),
        "duration" => chance.Of(["P1D", "PT0S", "P3Y6M4DT12H30M5S", "P2W"]),
        "ipv4" => chance.Of(["0.0.0.0", "192.0.2.1", "255.255.255.255"]),
        "ipv6" => chance.Of(["::", "::1", "2001:db8::8:800:200c:417a", "::ffff:192.0.2.1"]),
        "hostname" or "idn-hostname" => chance.Of(["example.com", "a.b", "xn--mnchen-3ya.example", "LOCALHOST"]),
        "uri-template" => chance.Of(["/a/{b}", "{?x,y*}", "https://example.com/{+path}"]),
        "json-pointer" => chance.Of(["", "/a~1b/0", "/"]),
        "relative-json-pointer" => chance.Of(["0", "1/a", "2#"]),
        "regex" => chance.Of(["^a+$", "[0-9]{2}", ""]),
        _ when isForeign => null,
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
