namespace Cdsc.CodeGen.Tests.References;

public sealed class ReferenceResolverTests
{
    private static readonly (string File, string Text)[] Files =
    [
        (ResolverFixture.From, """
            plain: {deep: 1}
            a/b: 1
            a~b: 1
            ~1: 1
            a b: 1
            a%b: 1
            a"b: 1
            'é': 1
            '': {'': 1}
            list: [x, {y: 1}]
            """),
        ("dir/other.yaml", "x: 1\n"),
        ("dir/with space.yaml", "x: 1\n"),
        ("dir/data.json", """{"x": [{"y": 1}]}"""),
        ("dir/sub/deep.yaml", "x: 1\n"),
        ("top.yaml", "x: 1\n"),
    ];

    [Theory]
    [InlineData("#", "dir/from.yaml#")]
    [InlineData("", "dir/from.yaml#")]
    [InlineData("#/plain", "dir/from.yaml#/plain")]
    [InlineData("#/plain/deep", "dir/from.yaml#/plain/deep")]
    [InlineData("#/a~1b", "dir/from.yaml#/a~1b")]
    [InlineData("#/a~0b", "dir/from.yaml#/a~0b")]
    [InlineData("#/~01", "dir/from.yaml#/~01")]
    [InlineData("#/a%20b", "dir/from.yaml#/a b")]
    [InlineData("#/a b", "dir/from.yaml#/a b")]
    [InlineData("#/a%25b", "dir/from.yaml#/a%b")]
    [InlineData("#/a%22b", "dir/from.yaml#/a\"b")]
    [InlineData("#/%C3%A9", "dir/from.yaml#/é")]
    [InlineData("#/a%7E1b", "dir/from.yaml#/a~1b")]
    [InlineData("#%2Fplain%2Fdeep", "dir/from.yaml#/plain/deep")]
    [InlineData("#/", "dir/from.yaml#/")]
    [InlineData("#//", "dir/from.yaml#//")]
    [InlineData("#/list/0", "dir/from.yaml#/list/0")]
    [InlineData("#/list/1/y", "dir/from.yaml#/list/1/y")]
    [InlineData("from.yaml#/plain", "dir/from.yaml#/plain")]
    [InlineData("other.yaml", "dir/other.yaml#")]
    [InlineData("other.yaml#", "dir/other.yaml#")]
    [InlineData("./other.yaml#/x", "dir/other.yaml#/x")]
    [InlineData("sub/../other.yaml", "dir/other.yaml#")]
    [InlineData("with%20space.yaml#/x", "dir/with space.yaml#/x")]
    [InlineData("data.json#/x/0/y", "dir/data.json#/x/0/y")]
    [InlineData("sub/deep.yaml", "dir/sub/deep.yaml#")]
    [InlineData("../top.yaml#/x", "top.yaml#/x")]
    [InlineData("../dir/other.yaml", "dir/other.yaml#")]
    public void A_reference_leads_to_its_value(string reference, string expected)
    {
        var fixture = new ResolverFixture(Files);
        Assert.Equal(expected, fixture.Resolve(reference));
        Assert.Empty(fixture.Problems);
    }

    [Theory]
    [InlineData("missing.yaml", "CDSC0002")]
    [InlineData("sub", "CDSC0002")]
    [InlineData("missing.yaml#/x", "CDSC0002")]
    [InlineData("#/missing", "CDSC0010")]
    [InlineData("#/plain/missing", "CDSC0010")]
    [InlineData("#/plain/deep/deeper", "CDSC0010")]
    [InlineData("#/Plain", "CDSC0010")]
    [InlineData("#/list/2", "CDSC0010")]
    [InlineData("#/list/-", "CDSC0010")]
    [InlineData("#/list/-1", "CDSC0010")]
    [InlineData("#/list/+1", "CDSC0010")]
    [InlineData("#/list/01", "CDSC0010")]
    [InlineData("#/list/ 1", "CDSC0010")]
    [InlineData("#/list/99999999999999999999", "CDSC0010")]
    [InlineData("other.yaml#/y", "CDSC0010")]
    [InlineData("#plain", "CDSC0011")]
    [InlineData("other.yaml#x", "CDSC0011")]
    [InlineData("../../top.yaml", "CDSC0011")]
    [InlineData("../../dir/from.yaml", "CDSC0011")]
    [InlineData("%2e%2e/%2e%2e/top.yaml", "CDSC0011")]
    [InlineData("..%2f..%2ftop.yaml", "CDSC0011")]
    [InlineData("/top.yaml", "CDSC0011")]
    [InlineData("//example.com/top.yaml", "CDSC0011")]
    [InlineData("https://example.com/top.yaml", "CDSC0011")]
    [InlineData("http://example.com/top.yaml#/x", "CDSC0011")]
    [InlineData("HTTPS://example.com/top.yaml", "CDSC0011")]
    [InlineData("file:///etc/passwd", "CDSC0011")]
    [InlineData("urn:example:x", "CDSC0011")]
    [InlineData("C:/top.yaml", "CDSC0011")]
    [InlineData("sub\\deep.yaml", "CDSC0011")]
    [InlineData("\\\\host\\share", "CDSC0011")]
    [InlineData("sub%5Cdeep.yaml", "CDSC0011")]
    [InlineData("C%3A/top.yaml", "CDSC0011")]
    public void A_reference_that_leads_nowhere_is_reported_where_it_stands(string reference, string id)
    {
        var fixture = new ResolverFixture(Files);
        Assert.Null(fixture.Resolve(reference));
        Assert.Equal([$"dir/from.yaml(1,7): {id}"], fixture.Problems);
    }

    [Theory]
    [InlineData("../../top.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("%2Fetc%2Fpasswd")]
    [InlineData("https://example.com/top.yaml")]
    [InlineData("file:///etc/passwd")]
    [InlineData("%2e%2e/%2e%2e/top.yaml")]
    [InlineData("sub%5C..%5C..%5C..%5Ctop.yaml")]
    public void No_path_but_a_plain_one_below_the_root_is_ever_asked_for(string reference)
    {
        var fixture = new ResolverFixture(Files);
        fixture.Resolve(reference);
        Assert.All(fixture.Sources.Asked, file =>
        {
            Assert.DoesNotContain("..", file, StringComparison.Ordinal);
            Assert.DoesNotContain(':', file);
            Assert.DoesNotContain('\\', file);
            Assert.False(file.StartsWith('/'), file);
        });
    }

    [Fact]
    public void The_message_names_the_reference_and_the_part_that_is_missing()
    {
        var fixture = new ResolverFixture(Files);
        fixture.Resolve("other.yaml#/x/y");
        Assert.Equal(
            "The reference 'other.yaml#/x/y' leads nowhere: there is no 'y' in 'dir/other.yaml'.",
            Assert.Single(fixture.Diagnostics).Message);
    }

    [Fact]
    public void A_file_is_read_once_and_a_missing_one_is_reported_once()
    {
        var fixture = new ResolverFixture(Files);
        fixture.Resolve("other.yaml#/x");
        fixture.Resolve("other.yaml");
        fixture.Resolve("./other.yaml#/x");
        fixture.Resolve("missing.yaml#/a");
        fixture.Resolve("missing.yaml#/b");
        Assert.Equal(["dir/other.yaml", "dir/missing.yaml"], fixture.Sources.Asked);
        Assert.Equal(["dir/from.yaml(1,7): CDSC0002"], fixture.Problems);
    }

    [Fact]
    public void A_broken_file_is_reported_where_it_is_broken()
    {
        var fixture = new ResolverFixture((ResolverFixture.From, "x: 1\n"), ("dir/broken.yaml", "a: 1\nb: [\n"), ("dir/broken.json", "{]"));
        Assert.Null(fixture.Resolve("broken.yaml#/a"));
        Assert.Null(fixture.Resolve("broken.json"));
        Assert.Equal(["dir/broken.json(1,2): CDSC0004", "dir/broken.yaml(3,1): CDSC0003"], fixture.Problems);
    }
}
