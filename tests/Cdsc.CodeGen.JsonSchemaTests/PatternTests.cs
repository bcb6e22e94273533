using System.Text.RegularExpressions;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.JsonSchemaTests;

public sealed class PatternTests
{
    [Theory]
    [InlineData("^[A-Z]{2}$", "US", true)]
    [InlineData("^[A-Z]{2}$", "US\n", false)]
    [InlineData("a$|^b", "xa", true)]
    [InlineData(@"^\d$", "5", true)]
    [InlineData(@"^\d$", "\u0665", false)]
    [InlineData(@"^\w$", "é", false)]
    [InlineData(@"^\s$", "\uFEFF", true)]
    [InlineData(@"^\s$", "\u0085", false)]
    [InlineData("^.$", "\u0085", true)]
    [InlineData("^.$", "\r", false)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^..$", "😀", false)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[😀-😂]$", "😁", true)]
    [InlineData("^[😀-😂]$", "😃", false)]
    [InlineData(@"^\u{1F600}$", "😀", true)]
    [InlineData(@"^\uD83D\uDE00$", "😀", true)]
    [InlineData(@"\uD83D", "😀", false)]
    [InlineData("(?!.)", "😀", true)]
    [InlineData("(?!.)😀", "😀", false)]
    [InlineData("(?!.)(?!$)", "😀", false)]
    [InlineData("(?<=\\1(?:(a)|b){2})c", "abc", false)]
    [InlineData("(?<=\\1(?:(a)|b){2})c", "aabc", true)]
    [InlineData("(?<=\\1(?:(a)|b){2})c", "bac", true)]
    [InlineData(@"^\cJ\x41\0$", "\nA\0", true)]
    [InlineData(@"^[\b]$", "\b", true)]
    [InlineData("^[]", "a", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData(@"\bfoo\b", "a foo b", true)]
    [InlineData(@"\bfoo\b", "éfooé", true)]
    [InlineData(@"\bfoo\b", "foo_", false)]
    [InlineData("(?<=a+)b", "aab", true)]
    [InlineData("^(?<n>.)\\k<n>$", "xx", true)]
    [InlineData("^\\k<n>(?<n>x)$", "x", true)]
    [InlineData("^(?:(a)|b)*\\1$", "ab", true)]
    [InlineData("^(a)?\\1b$", "b", true)]
    [InlineData(@"^\p{Lu}\p{Letter}\p{Script=Greek}\p{sc=Cyrl}\p{digit}$", "AzΩя5", true)]
    [InlineData(@"^\p{Script=Greek}$", "\u0342", false)]
    [InlineData(@"^\p{scx=Grek}$", "\u0342", true)]
    [InlineData(@"^\P{L}$", "5", true)]
    [InlineData(@"^\p{Emoji_Presentation}$", "😀", true)]
    [InlineData(@"^[\p{Any}]$", "x", true)]
    [InlineData(@"^\p{Cn}$", "\u0378", true)]
    [InlineData(@"^\p{L}$", "𝒳", true)]
    [InlineData("^a{2,}?$", "aaa", true)]
    [InlineData("^a{0,99999999999}$", "aaa", true)]
    public void A_pattern_matches_as_in_ECMAScript_with_the_flag_u(string pattern, string text, bool expected)
    {
        Assert.True(EcmaPattern.TryTranslate(pattern, out string? translated, out _));
        Assert.Equal(expected, Regex.IsMatch(text, translated, RegexOptions.CultureInvariant));
    }

    [Theory]
    [InlineData(@"\-", "'-' has no meaning after a backslash (if the character itself is meant, leave the backslash out)")]
    [InlineData(@"\a", "'a' has no meaning after a backslash (if the character itself is meant, leave the backslash out)")]
    [InlineData(@"\Z", "'Z' has no meaning after a backslash (if the character itself is meant, leave the backslash out)")]
    [InlineData("a{", "'{' must be followed by a number; a brace itself is written \\{")]
    [InlineData("a}", "'}' must be written \\}")]
    [InlineData("]", "']' must be written \\]")]
    [InlineData("[a", "']' is missing")]
    [InlineData("a)", "')' without '('")]
    [InlineData("(?i)a", "a group can't begin with (?i")]
    [InlineData("(?P<n>a)", "a group can't begin with (?P")]
    [InlineData("(?#c)", "a group can't begin with (?#")]
    [InlineData("(?>a)", "a group can't begin with (?>")]
    [InlineData("a**", "there is nothing that '*' could repeat")]
    [InlineData("a{2,1}", "a quantifier's numbers are out of order")]
    [InlineData("^*", "a quantifier stands after something that matches no character")]
    [InlineData("(?=a)*", "a quantifier stands after something that matches no character")]
    [InlineData(@"(a)\2", "there is no group number 2")]
    [InlineData(@"\k<n>", "there is no group named n")]
    [InlineData("(?<n>a)(?<n>b)", "two groups are named n")]
    [InlineData("(?<1>a)", "'1' can't stand in the name of a group")]
    [InlineData("[b-a]", "the range from 'b' to 'a' is out of order")]
    [InlineData(@"[\d-z]", "a range in [] must not begin or end with a class such as \\d")]
    [InlineData(@"\p{greek}", "there is no Unicode property greek (names are case-sensitive)")]
    [InlineData(@"\p{Script=greek}", "there is no Unicode property Script=greek (names are case-sensitive)")]
    [InlineData(@"\u{110000}", "\\u{…} is beyond 10FFFF")]
    [InlineData(@"\x4", "it ends too soon")]
    [InlineData(@"\01", "\\0 must not be followed by a digit")]
    [InlineData(@"\", "it ends too soon")]
    public void What_is_no_pattern_in_ECMAScript_with_the_flag_u_is_none_here(string pattern, string problem)
    {
        Assert.False(EcmaPattern.TryTranslate(pattern, out _, out string? actual));
        Assert.Equal(problem, actual);
    }

    [Fact]
    public void Nesting_has_a_limit()
    {
        Assert.False(EcmaPattern.TryTranslate(new string('(', 100_000) + new string(')', 100_000), out _, out string? problem));
        Assert.Equal("its groups are nested too deep", problem);
    }

    [Fact]
    public void A_usual_pattern_stays_readable()
    {
        Assert.True(EcmaPattern.TryTranslate("^[A-Za-z0-9]+$", out string? translated, out _));
        Assert.Equal(@"\A(?:[0-9A-Za-z]){1,}\z", translated);
    }
}
