namespace Cdsc.CodeGen.Tests.Parsing;

/// <summary>JSON as RFC 8259 has it, and nothing besides.</summary>
public sealed class JsonStrictnessTests
{
    [Theory]
    [InlineData("", "1,1")]
    [InlineData("  \n ", "2,2")]
    [InlineData("// c\n{}", "1,1")]
    [InlineData("{\n  /* c */ \"a\": 1 }", "2,3")]
    [InlineData("{\"a\": 1,}", "1,9")]
    [InlineData("[1,\n2,\n]", "3,1")]
    [InlineData("{'a': 1}", "1,2")]
    [InlineData("{a: 1}", "1,2")]
    [InlineData("{\"a\" 1}", "1,6")]
    [InlineData("{\"a\": 1 \"b\": 2}", "1,9")]
    [InlineData("{\"a\": 01}", "1,8")]
    [InlineData("{\"a\": +1}", "1,7")]
    [InlineData("{\"a\": .5}", "1,7")]
    [InlineData("{\"a\": 5.}", "1,9")]
    [InlineData("{\"a\": NaN}", "1,7")]
    [InlineData("{\"a\": TRUE}", "1,7")]
    [InlineData("{} {}", "1,4")]
    [InlineData("{}\nx", "2,1")]
    [InlineData("[1, 2", "1,6")]
    [InlineData("{\"a\": \"b", "1,9")]
    [InlineData("[\"a\tb\"]", "1,4")]
    [InlineData("[\"a\nb\"]", "1,4")]
    [InlineData("[\"\\x\"]", "1,4")]
    [InlineData("[\"\\u12\"]", "1,7")]
    [InlineData("\ufeff[]", "1,1")]
    [InlineData("[\u00a0]", "1,2")]
    public void What_is_no_json_is_an_error_at_its_place(string text, string place) =>
        Assert.Equal([$"a.json({place}): CDSC0004"], Parse.Problems("a.json", text));

    [Theory]
    [InlineData("[\"é\", x]", "1,7")]
    [InlineData("[\"😀\", x]", "1,8")]
    [InlineData("[1,\r\n x]", "2,2")]
    public void The_column_of_an_error_counts_code_units_of_its_line(string text, string place) =>
        Assert.Equal([$"a.json({place}): CDSC0004"], Parse.Problems("a.json", text));

    [Theory]
    [InlineData("[\"\\ud800\"]")]
    [InlineData("[\"\\udc00\"]")]
    [InlineData("[\"\\ud800x\"]")]
    [InlineData("[\"\\ud800\\u0041\"]")]
    [InlineData("[\"\\udc00\\ud800\"]")]
    [InlineData("{\"\\ud800\": 1}")]
    public void Half_a_surrogate_pair_is_an_error(string text)
    {
        string problem = Assert.Single(Parse.Problems("a.json", text));
        Assert.EndsWith(": CDSC0004", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: \"\\ud800\"\n")]
    [InlineData("a: \"\\udc00\\ud800\"\n")]
    [InlineData("\"\\ud800\": 1\n")]
    public void Half_a_surrogate_pair_is_an_error_in_yaml_too(string text)
    {
        string problem = Assert.Single(Parse.Problems("a.yaml", text));
        Assert.EndsWith(": CDSC0003", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "number 1")]
    [InlineData("\"x\"", "string x")]
    [InlineData(" null ", "null")]
    [InlineData("-0.00e-0", "number -0.00e-0")]
    [InlineData("1e99999", "number 1e99999")]
    public void Any_value_may_stand_alone_and_numbers_keep_their_text(string text, string expected) =>
        Assert.Equal(expected, Tree.Scalar(Parse.Json(text)));
}
