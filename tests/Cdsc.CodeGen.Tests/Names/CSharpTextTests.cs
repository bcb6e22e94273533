using System.Globalization;
using System.Xml.Linq;
using Cdsc.CodeGen.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cdsc.CodeGen.Tests.Names;

public sealed class CSharpTextTests
{
    public static TheoryData<string> Texts => HostileTexts.All;

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_literal_is_one_literal_of_the_same_value(string text)
    {
        string literal = CSharpText.Literal(text);
        Assert.All(literal, c => Assert.InRange(c, ' ', '~'));
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(literal);
        Assert.Equal(literal.Length, expression.FullSpan.Length);
        Assert.Empty(expression.GetDiagnostics());
        var parsed = Assert.IsType<LiteralExpressionSyntax>(expression);
        Assert.Equal(SyntaxKind.StringLiteralExpression, parsed.Kind());
        Assert.Equal(text, (string?)parsed.Token.Value);
    }

    [Fact]
    public void A_literal_of_every_code_unit_is_the_same_text()
    {
        string all = string.Concat(Enumerable.Range(0, 0x10000).Select(unit => (char)unit));
        var parsed = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(CSharpText.Literal(all));
        Assert.Equal(all, (string?)parsed.Token.Value);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Documentation_stays_in_its_comment_and_is_xml(string text)
    {
        IReadOnlyList<string> lines = CSharpText.DocLines(text);
        string code = $"/// <summary>\n{string.Concat(lines.Select(line => $"/// {line}\n"))}/// </summary>\nclass Only;\n";
        SyntaxNode root = CSharpSyntaxText.Parse(code);
        Assert.Equal("Only", Assert.Single(root.DescendantNodes().OfType<ClassDeclarationSyntax>()).Identifier.Text);
        Assert.Single(root.DescendantTrivia(), trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));
        XElement xml = XElement.Parse($"<summary>{string.Join('\n', lines)}</summary>");
        Assert.All(xml.Elements(), element => Assert.Equal("c", element.Name.LocalName));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Documentation_holds_nothing_that_reads_differently_from_what_it_is(string text)
    {
        foreach (string line in CSharpText.DocLines(text))
        {
            for (int i = 0; i < line.Length; i += char.IsSurrogatePair(line, i) ? 2 : 1)
            {
                Assert.True(
                    CharUnicodeInfo.GetUnicodeCategory(line, i) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator),
                    $"U+{(int)line[i]:X4} in {line}");
            }
        }
    }

    [Theory]
    [InlineData("\U000E0041\U000E0042 tag characters are invisible")]
    [InlineData("\U0001D173 begin beam")]
    public void Invisible_characters_beyond_the_first_plane_are_escaped_too(string text) =>
        Documentation_holds_nothing_that_reads_differently_from_what_it_is(text);

    [Theory]
    [InlineData("a < b && c > \"d\"", new[] { "a &lt; b &amp;&amp; c &gt; &quot;d&quot;" })]
    [InlineData("one\ntwo", new[] { "one", "two" })]
    [InlineData("one\r\n\r\ntwo", new[] { "one", "two" })]
    [InlineData("  a   b\t c ", new[] { "a b c" })]
    [InlineData("Takes `ids` or `x < y`.", new[] { "Takes <c>ids</c> or <c>x &lt; y</c>." })]
    [InlineData("An odd ` one", new[] { "An odd ` one" })]
    [InlineData("a\u202eb", new[] { "a\\u202Eb" })]
    [InlineData("😀", new[] { "😀" })]
    [InlineData("", new string[0])]
    [InlineData(" \n ", new string[0])]
    [InlineData(null, new string[0])]
    public void Documentation_is_escaped_and_split_into_lines(string? text, string[] expected) =>
        Assert.Equal(expected, CSharpText.DocLines(text));

    [Fact]
    public void Half_a_surrogate_pair_is_escaped() => Assert.Equal(["a\\uD800b"], CSharpText.DocLines("a\ud800b"));

    [Fact]
    public void Long_text_is_wrapped_between_words_and_a_long_word_is_left_whole()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 100)) + " " + new string('x', 300);
        IReadOnlyList<string> lines = CSharpText.DocLines(text);
        Assert.Equal(text, string.Join(' ', lines));
        Assert.Equal(300, lines[^1].Length);
        Assert.All(lines.SkipLast(2), line => Assert.InRange(line.Length, 106, 110));
        Assert.InRange(lines[^2].Length, 1, 110);
    }

    [Theory]
    [InlineData("https://example.com/a?b=c&d=e#f", "https://example.com/a?b=c&amp;d=e#f")]
    [InlineData("http://example.com/", "http://example.com/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("relative", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_a_web_address_is_a_link(string? url, string? expected) => Assert.Equal(expected, CSharpText.DocLink(url));

    [Theory]
    [InlineData("https://example.com/\"><x")]
    [InlineData("https://example.com/\n/// </summary>")]
    [InlineData("https://example.com/\u2028x")]
    [InlineData("https://example.com/'a'")]
    public void A_link_stays_in_its_attribute(string url)
    {
        if (CSharpText.DocLink(url) is { } link)
        {
            SyntaxNode root = CSharpSyntaxText.Parse($"/// <see href=\"{link}\">x</see>\nclass Only;\n");
            Assert.Single(root.DescendantNodes().OfType<ClassDeclarationSyntax>());
            Assert.Empty(XElement.Parse($"<see href=\"{link}\">x</see>").Elements());
        }
    }
}
