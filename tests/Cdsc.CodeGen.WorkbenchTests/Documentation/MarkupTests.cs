using Cdsc.CodeGen.Workbench.Docs;

namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>The one place where text becomes HTML, and what is made of it.</summary>
public sealed class MarkupTests
{
    [Theory]
    [InlineData("a < b && c > \"d\" 'e'", "a &lt; b &amp;&amp; c &gt; &quot;d&quot; &#39;e&#39;")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("\0\u001b\u0085\ufffe", "\ufffd\ufffd\ufffd\ufffd")]
    [InlineData("Zürich 🏛\n\t", "Zürich 🏛\n\t")]
    public void Text_is_escaped(string text, string expected) => Assert.Equal(expected, Html.Of(text).ToString());

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("a\ufffdb", Html.Of("a\ud800b").ToString());

    [Theory]
    [InlineData("https://example.org/a?b=c#d", true)]
    [InlineData("HTTP://example.org", true)]
    [InlineData("#op-listPets", true)]
    [InlineData("cds-wg1-01.html#rule-M-001", true)]
    [InlineData("a%20b.html", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JavaScript:alert(1)//.html", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("java\nscript:alert(1)", false)]
    [InlineData("https://example.org/\nx", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//example.org", false)]
    [InlineData("/root.html", false)]
    [InlineData("mailto:a@example.org", false)]
    [InlineData("", false)]
    public void Only_safe_addresses_are_linked(string address, bool isSafe)
    {
        Assert.Equal(isSafe ? address : null, SafeAddress.Of(address));
        Assert.Equal(isSafe, Html.Link(address, Html.Of("x")).ToString().StartsWith("<a href=\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("one\ntwo\n\nthree", "<p>one two</p><p>three</p>")]
    [InlineData("Values:\n- a\n- b\n  and c", "<p>Values:</p><ul><li>a</li><li>b and c</li></ul>")]
    [InlineData("a `b < c` d", "<p>a <code>b &lt; c</code> d</p>")]
    [InlineData("`` a`b ``", "<p><code>a`b</code></p>")]
    [InlineData("**Where:** x", "<p><strong>Where:</strong> x</p>")]
    [InlineData("[a `b`](https://example.org/)", "<p><a href=\"https://example.org/\">a <code>b</code></a></p>")]
    [InlineData("[a](javascript:x)", "<p>a</p>")]
    [InlineData("see `Pet` and R-001, not `Cat` or R-002", "<p>see <a href=\"#object-Pet\"><code>Pet</code></a> and <a href=\"#rule-R-001\">R-001</a>, not <code>Cat</code> or R-002</p>")]
    [InlineData("2 * 3 ** 4 [x] `y", "<p>2 * 3 ** 4 [x] `y</p>")]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>")]
    public void Words_become_paragraphs_lists_code_and_links(string text, string expected) =>
        Assert.Equal(expected, new ProseHtml(word => word switch { "Pet" => "#object-Pet", "R-001" => "#rule-R-001", _ => null }).Blocks(text).ToString());

    [Fact]
    public void Anchors_of_different_names_differ()
    {
        Assert.Equal("field-Pet.owner.name", Anchor.Field("Pet", ["owner", "name"]));
        Assert.Equal("field-Pet.owner~002Ename", Anchor.Field("Pet", ["owner.name"]));
        Assert.Equal("op-GET~0020~002Fpets", Anchor.Operation("GET /pets"));
        Assert.Equal("value-A~007E.~0022", Anchor.Value("A~", "\""));
    }

    [Theory]
    [InlineData("https://www.rfc-editor.org/rfc/rfc7591#section-3.2.1", "RFC 7591, section 3.2.1")]
    [InlineData("https://www.rfc-editor.org/rfc/rfc9457", "RFC 9457")]
    [InlineData("https://cds-registration.lfenergy.org/specs/cds-wg1-02/", "CDS-WG1-02")]
    [InlineData("https://cds-registration.lfenergy.org/specs/cds-wg1-01/#metadata-object-format", "CDS-WG1-01, section 3.2")]
    [InlineData("https://example.org/spec/#pets", "example.org")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    public void A_permalink_says_where_it_leads(string url, string expected) => Assert.Equal(expected, PermalinkText.Of(url));
}
