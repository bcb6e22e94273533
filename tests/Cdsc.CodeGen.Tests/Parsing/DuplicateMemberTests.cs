namespace Cdsc.CodeGen.Tests.Parsing;

public sealed class DuplicateMemberTests
{
    [Theory]
    [InlineData("a.yaml", "a: 1\nb:\n  c: 1\n  c: 2\na: 3\n", new[] { "a.yaml(4,3): CDSC0005", "a.yaml(5,1): CDSC0005" })]
    [InlineData("a.yaml", "a: 1\n\"a\": 2\n'a': 3\n", new[] { "a.yaml(2,1): CDSC0005", "a.yaml(3,1): CDSC0005" })]
    [InlineData("a.yaml", "{a: 1, a: 2}", new[] { "a.yaml(1,8): CDSC0005" })]
    [InlineData("a.yaml", "200: 1\n'200': 2\n", new[] { "a.yaml(2,1): CDSC0005" })]
    [InlineData("a.json", "{\"a\": 1,\n \"b\": {\"c\": 1, \"c\": 2},\n \"a\": 3}", new[] { "a.json(2,16): CDSC0005", "a.json(3,2): CDSC0005" })]
    [InlineData("a.json", "{\"a\": 1, \"\\u0061\": 2}", new[] { "a.json(1,10): CDSC0005" })]
    [InlineData("a.json", "{\"\": 1, \"\": 2}", new[] { "a.json(1,9): CDSC0005" })]
    public void Each_repetition_is_reported_where_it_stands(string file, string text, string[] expected) =>
        Assert.Equal(expected, Parse.Problems(file, text));

    [Theory]
    [InlineData("a.yaml", "a: 1\nA: 2\n")]
    [InlineData("a.json", "{\"a\": 1, \"A\": 2, \"a \": 3}")]
    [InlineData("a.json", "[{\"a\": 1}, {\"a\": 1}]")]
    public void Names_that_differ_are_two_names(string file, string text) => Assert.Empty(Parse.Problems(file, text));

    [Fact]
    public void The_message_names_the_member()
    {
        var diagnostics = new DiagnosticBag();
        Parse.Yaml("operationId: a\noperationId: b\n", diagnostics);
        Assert.Contains("'operationId'", Assert.Single(diagnostics.ToSorted()).Message, StringComparison.Ordinal);
    }
}
