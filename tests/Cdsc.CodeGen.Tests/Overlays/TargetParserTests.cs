using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Overlays;

/// <summary>The part of JSONPath that targets are written in, by RFC 9535.</summary>
public sealed class TargetParserTests
{
    [Theory]
    [InlineData("$", new string[] { })]
    [InlineData("$.paths", new[] { "paths" })]
    [InlineData("$.a_1.Ünïcode._", new[] { "a_1", "Ünïcode", "_" })]
    [InlineData("$['/pets/{id}'].get", new[] { "/pets/{id}", "get" })]
    [InlineData("""$["a'b"]['c"d']""", new[] { "a'b", "c\"d" })]
    [InlineData("""$['a\'b']["c\"d"]""", new[] { "a'b", "c\"d" })]
    [InlineData("""$['\b\f\n\r\t\/\\']""", new[] { "\b\f\n\r\t/\\" })]
    [InlineData("""$['\u00e4\uD83D\uDE00']""", new[] { "ä😀" })]
    [InlineData("$['']", new[] { "" })]
    [InlineData("$['*']", new[] { "*" })]
    [InlineData("$.*[*].x", new[] { null, null, "x" })]
    [InlineData("$ .a [ 'b' ]\t[\n* ]", new[] { "a", "b", null })]
    public void What_is_supported_means_what_it_means_in_json_path(string target, string?[] steps)
    {
        Assert.Equal(steps, TargetParser.Parse(target, out string? problem)?.Select(step => step.Name));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("", "it must begin with $")]
    [InlineData("paths", "it must begin with $")]
    [InlineData("@.a", "it must begin with $")]
    [InlineData("$.", "a name is missing at its end")]
    [InlineData("$..a", "the descent into all parts (.. at character 3)")]
    [InlineData("$.1a", "there is no name at character 3")]
    [InlineData("$.x-y", "the character '-' at character 4 is not expected there; a name of more than letters, digits and _ stands in quotes")]
    [InlineData("$paths", "the character 'p' at character 2")]
    [InlineData("$.a ", "it ends with a blank")]
    [InlineData("$. a", "there is no name at character 3")]
    [InlineData("$[?@.name == 'x']", "a filter ([? at character 3)")]
    [InlineData("$[0]", "an index or a slice (at character 3)")]
    [InlineData("$[-1]", "an index or a slice (at character 3)")]
    [InlineData("$[1:2]", "an index or a slice (at character 3)")]
    [InlineData("$[:2]", "an index or a slice (at character 3)")]
    [InlineData("$['a','b']", "several names in one pair of brackets (at character 6)")]
    [InlineData("$['a'", "a ] is missing at character 6")]
    [InlineData("$['a", "the quote ' is not closed")]
    [InlineData("$['a\\", "the escape before character 6 is none")]
    [InlineData("$[a]", "a name in quotes or * is expected at character 3")]
    [InlineData("$[]", "a name in quotes or * is expected at character 3")]
    [InlineData("$[", "a name in quotes or * is expected at character 3")]
    [InlineData("""$['\x']""", "the escape before character 6 is none")]
    [InlineData("""$['\"']""", "the escape before character 6 is none")]
    [InlineData("""$["\'"]""", "the escape before character 6 is none")]
    [InlineData("""$['\u12']""", "the escape before character 6 is none")]
    [InlineData("""$['\u 123']""", "the escape before character 6 is none")]
    [InlineData("""$['\ud83d']""", "half of a surrogate pair")]
    [InlineData("$['a\nb']", "a control character in a name")]
    public void What_is_not_supported_is_refused_with_a_reason(string target, string reason)
    {
        Assert.Null(TargetParser.Parse(target, out string? problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }
}
