using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;
using static Cdsc.CodeGen.JsonSchemaTests.Schemas;

namespace Cdsc.CodeGen.JsonSchemaTests;

public sealed class FormatTests
{
    private static readonly EvaluationOptions Asserting = new() { AssertFormat = true };

    [Theory]
    [InlineData("date-time", "2024-02-29T23:59:59.123456789Z", "2023-02-29T00:00:00Z")]
    [InlineData("date-time", "2024-02-29t00:00:00z", "2022-06-01 00:00:00Z")]
    [InlineData("date-time", "2016-12-31T23:59:60Z", "2016-12-30T23:59:60Z")]
    [InlineData("date-time", "2017-01-01T00:59:60+01:00", "2017-01-01T01:59:60+01:00")]
    [InlineData("date-time", "2016-06-30T16:59:60-07:00", "2016-06-30T23:59:60-07:00")]
    [InlineData("date-time", "2024-01-01T00:00:00-00:00", "2024-01-01T00:00:00")]
    [InlineData("date", "0000-01-31", "2024-1-31")]
    [InlineData("time", "23:59:60Z", "23:58:60Z")]
    [InlineData("time", "08:00:00.5+05:30", "08:00:00.+05:30")]
    [InlineData("duration", "P1Y2M3DT4H5M6S", "P1Y3D")]
    [InlineData("duration", "P3W", "P1W2D")]
    [InlineData("email", "a.b+c@example.com", "a..b@example.com")]
    [InlineData("email", "\"a b\\\"@\"@[IPv6:::1]", "a@[IPv6:::g]")]
    [InlineData("email", "a@localhost", "a@-b.com")]
    [InlineData("idn-email", "ü@exämple.com", "ü@")]
    [InlineData("hostname", "xn--bcher-kva.example", "xn--bcher-kvb.example")]
    [InlineData("hostname", "1.example", "192.168.0.1")]
    [InlineData("idn-hostname", "bücher.example", "Bücher.example")]
    [InlineData("idn-hostname", "café.example", "cafe\u0301.example")]
    [InlineData("idn-hostname", "\u05D0\u05D1", "\u05D0b")]
    [InlineData("ipv4", "255.0.1.20", "255.0.1.256")]
    [InlineData("ipv6", "1:2:3:4:5:6:7::", "1:2:3:4::5:6:7:8")]
    [InlineData("ipv6", "::ffff:1.2.3.4", "::ffff:1.2.3.04")]
    [InlineData("uri", "https://user@example.com:80/a?b#c", "//example.com")]
    [InlineData("uri", "urn:isbn:1", "http://exa mple")]
    [InlineData("uri", "http://[v1.x:y]/", "http://[::1")]
    [InlineData("uri-reference", "../a?b", "a:b c")]
    [InlineData("iri", "https://bücher.example/ü", "https://example.com/\uE000")]
    [InlineData("iri-reference", "?\uE000", "#\uE000")]
    [InlineData("uuid", "2EB8AA08-aa98-11ea-B4aa-73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638g")]
    [InlineData("uri-template", "/a{?b,c*}{/d:3}", "/a{b")]
    [InlineData("json-pointer", "/a~1b~0/", "/a~2")]
    [InlineData("relative-json-pointer", "1/a", "01/a")]
    [InlineData("relative-json-pointer", "0#", "-1")]
    [InlineData("regex", "^a(?=b)$", "a(")]
    public void A_format_is_checked_when_asked(string format, string good, string bad)
    {
        CompiledSchema schema = Compile($$"""{"format":"{{format}}"}""");

        Assert.True(schema.IsValid(Text(good), Asserting));
        SchemaError error = Assert.Single(schema.Evaluate(Text(bad), Asserting).Errors);
        Assert.Equal("format", error.Keyword);
        Assert.StartsWith($"must be a valid {format}, but is ", error.Message, StringComparison.Ordinal);
        Assert.True(schema.IsValid(Text(bad)));
        Assert.True(schema.IsValid(Json("5"), Asserting));
    }

    [Fact]
    public void An_unknown_format_never_fails() => Assert.True(IsValid("""{"format":"decimal"}""", "\"x\"", Asserting));

    [Fact]
    public void The_vocabulary_of_assertions_needs_no_option()
    {
        var set = new JsonSchemaSet();
        set.Add(new Uri("https://schemas.test/meta"), Json("""{"$vocabulary":{"https://json-schema.org/draft/2020-12/vocab/format-assertion":true}}"""));
        set.Add(Address, Json("""{"$schema":"https://schemas.test/meta","format":"date"}"""));

        Assert.False(set.Compile(Address).IsValid(Text("tomorrow")));
    }

    [Fact]
    public void Without_a_vocabulary_of_formats_none_is_checked()
    {
        var set = new JsonSchemaSet();
        set.Add(new Uri("https://schemas.test/meta"), Json("""{"$vocabulary":{"https://json-schema.org/draft/2020-12/vocab/core":true}}"""));
        set.Add(Address, Json("""{"$schema":"https://schemas.test/meta","format":"date"}"""));

        Assert.True(set.Compile(Address).IsValid(Text("tomorrow"), Asserting));
    }

    private static JsonElement Text(string text) => Json($"\"{JsonEncodedText.Encode(text)}\"");
}
