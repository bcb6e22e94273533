using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>The core schema of YAML 1.2.2, section 10.3: what a plain scalar is.</summary>
internal static partial class YamlScalars
{
    public static SourceNode ToNode(Scalar scalar, string file, NodePath? around, string? segment, (int Line, int Column) at)
    {
        string text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain || scalar.Tag.IsNonSpecific)
        {
            return new StringNode(file, around, at.Line, at.Column, text) { Segment = segment };
        }

        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return new NullNode(file, around, at.Line, at.Column) { Segment = segment };
            case "true" or "True" or "TRUE":
                return new BooleanNode(file, around, at.Line, at.Column, true) { Segment = segment };
            case "false" or "False" or "FALSE":
                return new BooleanNode(file, around, at.Line, at.Column, false) { Segment = segment };
        }

        return ToJsonNumber(text, at) is { } number
            ? new NumberNode(file, around, at.Line, at.Column, number) { Segment = segment }
            : new StringNode(file, around, at.Line, at.Column, text) { Segment = segment };
    }

    /// <summary>The text of a JSON number with the same value, or null when the scalar is no number.</summary>
    private static string? ToJsonNumber(string text, (int Line, int Column) at)
    {
        if (text.Length == 0 || !(char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.'))
        {
            return null;
        }

        if (JsonNumber().IsMatch(text))
        {
            return text;
        }

        if (Octal().IsMatch(text))
        {
            return text.AsSpan(2).ToArray().Aggregate(BigInteger.Zero, (sum, digit) => (sum * 8) + (digit - '0'))
                .ToString(CultureInfo.InvariantCulture);
        }

        if (Hexadecimal().IsMatch(text))
        {
            // The zero in front keeps a leading F from reading as a sign.
            return BigInteger.Parse("0" + text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                .ToString(CultureInfo.InvariantCulture);
        }

        if (SpecialFloat().IsMatch(text))
        {
            throw new SourceSyntaxException(at, $"'{text}' is no JSON number; quote it if a string is meant");
        }

        return OtherNumber().Match(text) is { Success: true } match ? Normalise(match) : null;
    }

    /// <summary>What YAML allows and JSON does not: a plus, leading zeros, a point without digits on one side.</summary>
    private static string Normalise(Match match)
    {
        string whole = match.Groups["whole"].Value.TrimStart('0');
        string fraction = match.Groups["fraction"].Value;
        return (match.Groups["sign"].Value == "-" ? "-" : "")
            + (whole.Length == 0 ? "0" : whole)
            + (fraction.Length == 0 ? "" : "." + fraction)
            + match.Groups["exponent"].Value;
    }

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonNumber();

    [GeneratedRegex(@"\A0o[0-7]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Octal();

    [GeneratedRegex(@"\A0x[0-9a-fA-F]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"\A([-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN)\z", RegexOptions.CultureInvariant)]
    private static partial Regex SpecialFloat();

    [GeneratedRegex(@"\A(?<sign>[-+]?)(?=\.?[0-9])(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?(?<exponent>([eE][-+]?[0-9]+)?)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherNumber();
}
