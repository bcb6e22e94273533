namespace Cdsc.CodeGen.Tests.Parsing;

public sealed class DepthTests
{
    [Theory]
    [InlineData("a.yaml")]
    [InlineData("a.json")]
    public void Two_hundred_levels_are_read(string file) => Assert.Empty(Parse.Problems(file, Nested(200)));

    [Theory]
    [InlineData("a.yaml")]
    [InlineData("a.json")]
    public void More_are_an_error_where_the_bound_is_crossed(string file)
    {
        string problem = Assert.Single(Parse.Problems(file, Nested(202)));
        Assert.Matches(@"\Aa\.(yaml|json)\(1,20[0-3]\): CDSC000[34]\z", problem);
    }

    [Theory]
    [InlineData("a.yaml", '[')]
    [InlineData("a.json", '[')]
    [InlineData("a.yaml", '{')]
    [InlineData("a.json", '{')]
    public void A_hundred_thousand_open_brackets_are_an_error_and_no_crash(string file, char bracket) =>
        Assert.Single(Parse.Problems(file, new string(bracket, 100_000)));

    [Theory]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("-\t")]
    public void A_thousand_levels_of_block_style_are_an_error_and_no_crash(string level) =>
        Assert.Single(Parse.Problems("a.yaml", string.Concat(Enumerable.Repeat(level, 1_000)) + "x"));

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);
}
