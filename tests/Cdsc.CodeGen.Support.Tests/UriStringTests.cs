using System;

namespace Cdsc.CodeGen.Support.Tests;

public class UriStringTests
{
    [Theory]
    [InlineData("HTTPS://Host:443/a%7e", "https://host/a~")]
    [InlineData("https://example.com", "https://example.com/")]
    [InlineData("https://example.com/?q=a b", "https://example.com/?q=a b")]
    [InlineData("urn:example:A", "urn:example:A")]
    [InlineData("mailto:a@example.com", "mailto:a@example.com")]
    [InlineData("file:///etc/hosts", "file:///etc/hosts")]
    [InlineData("com.example.app:/callback", "com.example.app:/callback")]
    [InlineData("http://localhost:8080/cb", "http://localhost:8080/cb")]
    [InlineData("http://exa mple", null)]
    [InlineData("", null)]
    [InlineData("http:", null)]
    [InlineData("/path", null)]
    [InlineData("//host/path", null)]
    [InlineData("relative", null)]
    [InlineData("?query", null)]
    [InlineData("C:\\folder", null)]
    [InlineData("c:/folder", null)]
    [InlineData("\\\\server\\share", null)]
    [InlineData(" http://example.com", null)]
    [InlineData("http://example.com ", null)]
    [InlineData("http://example.com/\n", null)]
    [InlineData("\thttp://example.com/", null)]
    public void Every_text_is_kept_and_is_a_Uri_when_it_is_an_absolute_one(string text, string? expected)
    {
        UriString value = text;
        Assert.Equal(text, value.Text);
        Assert.Equal(text, value.ToString());
        Assert.Equal(text, UriString.Parse(text).Text);
        Assert.True(UriString.TryParse(text, out UriString parsed));
        Assert.Equal(value, parsed);
        Assert.Equal(expected is not null, value.TryGetUri(out Uri? uri));
        Assert.Equal(expected, uri?.ToString());
        if (expected is null)
        {
            UriFormatException exception = Assert.Throws<UriFormatException>(() => value.ToUri());
            Assert.Contains("is not an absolute URI", exception.Message, StringComparison.Ordinal);
            Assert.Throws<UriFormatException>(() => (Uri)value);
        }
        else
        {
            Assert.Equal(uri, value.ToUri());
            Assert.Equal(text, ((UriString)(Uri)value).Text);
        }
    }

    [Fact]
    public void The_message_of_a_failed_conversion_shows_what_was_there_but_not_all_of_a_long_text()
    {
        Assert.Contains("\"http://exa mple\"", Assert.Throws<UriFormatException>(() => new UriString("http://exa mple").ToUri()).Message, StringComparison.Ordinal);
        Assert.InRange(Assert.Throws<UriFormatException>(() => new UriString(new string('x', 10_000)).ToUri()).Message.Length, 64, 120);
        Assert.DoesNotContain('\n', Assert.Throws<UriFormatException>(() => new UriString("a\nb\u2028c\r").ToUri()).Message);
    }

    [Fact]
    public void A_relative_Uri_keeps_its_text() =>
        Assert.Equal("../A b", ((UriString)new Uri("../A b", UriKind.Relative)).Text);

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new UriString(null!));
        Assert.Throws<ArgumentNullException>(() => (UriString)(string)null!);
        Assert.Throws<ArgumentNullException>(() => (UriString)(Uri)null!);
        Assert.False(UriString.TryParse(null, out UriString value));
        Assert.Equal("", value.Text);
    }

    [Fact]
    public void The_default_is_the_empty_text()
    {
        UriString value = default;
        Assert.Equal("", value.Text);
        Assert.Equal("", value.ToString());
        Assert.Equal(new UriString(""), value);
        Assert.Equal(new UriString("").GetHashCode(), value.GetHashCode());
        Assert.False(value.TryGetUri(out _));
        Assert.Equal("\"\"", Scalars.Write(value.WriteTo));
    }

    [Theory]
    [InlineData("https://example.com", "https://example.com/")]
    [InlineData("https://example.com/", "https://EXAMPLE.com/")]
    [InlineData("https://example.com/", "https://example.com:443/")]
    [InlineData("https://example.com/%7e", "https://example.com/~")]
    [InlineData("https://example.com/a/../b", "https://example.com/b")]
    [InlineData("https://example.com/caf\u00e9", "https://example.com/cafe\u0301")]
    public void Different_texts_are_not_equal_though_Uri_may_say_so(string left, string right) =>
        Laws.AssertEquality<UriString>(left, right, false, (a, b) => a == b, (a, b) => a != b);

    [Fact]
    public void Equality_obeys_its_laws()
    {
        Chance chance = new();
        for (int i = 0; i < 10_000; i++)
        {
            string a = chance.Text(3);
            string b = chance.OneIn(2) ? new string(a) : chance.Text(3);
            Laws.AssertEquality<UriString>(a, b, a == b, (x, y) => x == y, (x, y) => x != y);
        }
    }
}
