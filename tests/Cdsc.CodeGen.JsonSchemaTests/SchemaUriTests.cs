using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.JsonSchemaTests;

public sealed class SchemaUriTests
{
    // RFC 3986, section 5.4, without the examples that have a fragment.
    [Theory]
    [InlineData("g:h", "g:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g/")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./../g", "http://a/b/g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/./h", "http://a/b/c/g/h")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    public void References_resolve_as_in_RFC_3986(string reference, string expected) =>
        Assert.Equal(expected, SchemaUri.Resolve("http://a/b/c/d;p?q", reference));

    [Theory]
    [InlineData("urn:x:y", "", "urn:x:y")]
    [InlineData("file:///c:/a/b.json", "c.json", "file:///c:/a/c.json")]
    [InlineData("http://a", "b", "http://a/b")]
    [InlineData("tag:a,2024:b/c", "d", "tag:a,2024:b/d")]
    public void Other_schemes_resolve_too(string baseUri, string reference, string expected) =>
        Assert.Equal(expected, SchemaUri.Resolve(baseUri, reference));

    [Theory]
    [InlineData("HTTP://Example.COM:80", "http://example.com/")]
    [InlineData("https://User@Example.com:443/%7ea/%c3%bc", "https://User@example.com/~a/%C3%BC")]
    [InlineData("http://example.com/ü b", "http://example.com/%C3%BC%20b")]
    [InlineData("http://example.com/a/../b", "http://example.com/b")]
    public void Equal_addresses_are_written_alike(string uri, string expected) => Assert.Equal(expected, SchemaUri.Normalize(uri));
}
