using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Draws strings by their format or pattern, or else of any kind.</summary>
internal sealed class StringGenerator(Chance chance)
{
    private const string CountryCode = "^[A-Z]{2}$";

    private readonly UriGenerator _uris = new(chance);
    private readonly DateTimeGenerator _dateTimes = new(chance);

    public string Draw(SchemaView schema) => (schema.Format, schema.Pattern) switch
    {
        ("uri", null) => _uris.Absolute(),
        ("uri-reference", null) => _uris.Reference(),
        ("date-time", null) => _dateTimes.Draw(),
        (null, { } pattern) => Matching(pattern),
        (null, null) => chance.Text(20),
        _ => throw new NotSupportedException($"No strings are drawn for the format '{schema.Format}' with the pattern '{schema.Pattern}' yet."),
    };

    private string Matching(string pattern)
    {
        string text = pattern == CountryCode ? chance.Characters("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 2)
            : pattern.StartsWith("^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/", StringComparison.Ordinal) ? MediaType()
            : throw new NotSupportedException($"No strings are drawn for the pattern '{pattern}' yet.");
        Assert.Matches(new Regex(pattern, RegexOptions.ECMAScript), text);
        return text;
    }

    private string MediaType()
    {
        string text = $"{Name(127)}/{Name(127)}";
        for (int count = chance.Of([0, 0, 1, 3]); count > 0; count--)
        {
            text += $"{chance.Of(["", " ", "\t "])};{chance.Of(["", " ", " \t"])}{Name(12)}={ParameterValue()}";
        }

        return text;
    }

    private string Name(int longest)
    {
        const string LettersAndDigits = "abcxyzABCXYZ0189";
        int length = chance.Of([0, 3, 7, chance.Below(longest)]);
        return chance.Characters(LettersAndDigits, 1) + chance.Characters(LettersAndDigits + "!#$&^_.+-", length);
    }

    private string ParameterValue() => chance.OneIn(2)
        ? chance.Characters("utfUTF8-!#$%&'*+.^_`|~", chance.Between(1, 10))
        : '"' + chance.Of(["", "a b", "\\\"", "\\\\ \t", "[/:;=?@]"]) + '"';
}
