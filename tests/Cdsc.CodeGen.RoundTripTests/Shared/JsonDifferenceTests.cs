namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The comparison that all round trips rest on.</summary>
public sealed class JsonDifferenceTests
{
    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1E3", "1e3")]
    [InlineData("-0", "0")]
    [InlineData("12345678901234567890123456789012345678901", "12345678901234567890123456789012345678902")]
    [InlineData("\"1\"", "1")]
    [InlineData("null", "false")]
    [InlineData("\"\\u00e9\"", "\"e\\u0301\"")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[1]", "[1,1]")]
    [InlineData("{\"a\":1}", "{}")]
    [InlineData("{\"a\":null}", "{}")]
    [InlineData("{\"a\":1}", "{\"A\":1}")]
    [InlineData("{\"a\":[{\"b\":1}]}", "{\"a\":[{\"b\":2}]}")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2}")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2,\"a\":1}")]
    public void These_are_different(string left, string right)
    {
        Assert.NotNull(JsonDifference.Find(Json.Parse(left), Json.Parse(right)));
        Assert.NotNull(JsonDifference.Find(Json.Parse(right), Json.Parse(left)));
    }

    [Theory]
    [InlineData("\"\\u0041\\/\\uD83D\\uDE00\"", "\"A/😀\"")]
    [InlineData("{\"a\":1,\"b\":[ ]}", "{ \"b\":[], \"\\u0061\":1 }")]
    [InlineData("{\"a\":1,\"b\":0,\"a\":2}", "{\"a\":1,\"a\":2,\"b\":0}")]
    public void These_are_the_same(string left, string right) =>
        Assert.Null(JsonDifference.Find(Json.Parse(left), Json.Parse(right)));

    [Fact]
    public void A_difference_tells_where_it_is() =>
        Assert.Equal("$.a[1].b: 1.0 became 1", JsonDifference.Find(Json.Parse("{\"a\":[0,{\"b\":1.0}]}"), Json.Parse("{\"a\":[0,{\"b\":1}]}")));
}
