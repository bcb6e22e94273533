using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Parsing;

public sealed class YamlStructureTests
{
    [Theory]
    [InlineData("", "a.yaml")]
    [InlineData("\n\n", "a.yaml")]
    [InlineData("# only a comment\n", "a.yaml")]
    public void An_empty_file_is_an_error(string text, string place) =>
        Assert.Equal([$"{place}: CDSC0003"], Parse.Problems("a.yaml", text));

    [Theory]
    [InlineData("a: [1, 2\nb: 3\n", 1)]
    [InlineData("a: 1\nb: 'open\n\n", 2)]
    [InlineData("a: 1\nb: \"open\n\n", 2)]
    [InlineData("a: \"\\q\"\n", 1)]
    [InlineData("a: b: c\n", 1)]
    [InlineData("a:\n  - 1\n b: 2\n", 3)]
    [InlineData("a: @x\n", 1)]
    [InlineData("a: `x\n", 1)]
    [InlineData("{a: 1}}\n", 1)]
    public void A_syntax_error_is_reported_on_its_line(string text, int line)
    {
        string problem = Assert.Single(Parse.Problems("a.yaml", text));
        Assert.Matches($@"\Aa\.yaml\({line},[1-9][0-9]*\): CDSC0003\z", problem);
    }

    [Theory]
    [InlineData("a: 1\nb:\n\tc: 1\n", 3)]
    [InlineData("a: 1\nb: 1\n\tc: 1\n", 3)]
    [InlineData("a: 1\nb:\n\t- 1\n", 3)]
    public void A_tab_as_indentation_is_reported_on_its_line(string text, int line)
    {
        string problem = Assert.Single(Parse.Problems("a.yaml", text));
        Assert.Matches($@"\Aa\.yaml\({line},[1-9][0-9]*\): CDSC0003\z", problem);
    }

    [Theory]
    [InlineData("a:\t1\n")]
    [InlineData("a: 1\t# comment\n")]
    [InlineData("a: 1 \t\n")]
    [InlineData("\ta: 1\n")]
    public void A_tab_elsewhere_is_white_space(string text) => Assert.Equal([" object", "/a number 1"], Tree.Lines(Parse.Yaml(text)));

    [Theory]
    [InlineData("a: 1\n---\nb: 2\n", "a.yaml(2,1)")]
    [InlineData("---\na: 1\n---\n", "a.yaml(3,1)")]
    [InlineData("a: 1\n...\n---\nb: 2\n", "a.yaml(3,1)")]
    public void A_second_document_is_an_error_where_it_starts(string text, string place) =>
        Assert.Equal([$"{place}: CDSC0003"], Parse.Problems("a.yaml", text));

    [Theory]
    [InlineData("---\na: 1\n")]
    [InlineData("%YAML 1.2\n---\na: 1\n")]
    [InlineData("a: 1\n...\n")]
    [InlineData("# before\n---\na: 1 # behind\n# after\n")]
    public void One_document_may_be_marked_as_such(string text) =>
        Assert.Equal([" object", "/a number 1"], Tree.Lines(Parse.Yaml(text)));

    [Theory]
    [InlineData("a: !!str 1\n", "a.yaml(1,4)")]
    [InlineData("a: 1\nb: !!int '1'\n", "a.yaml(2,4)")]
    [InlineData("a: !!binary aGk=\n", "a.yaml(1,4)")]
    [InlineData("a: !own {x: 1}\n", "a.yaml(1,4)")]
    [InlineData("a: !<tag:example.com,2026:x> [1]\n", "a.yaml(1,4)")]
    public void A_tag_is_an_error_where_it_stands(string text, string place) =>
        Assert.Equal([$"{place}: CDSC0003"], Parse.Problems("a.yaml", text));

    [Theory]
    [InlineData("? [a, b]\n: 1\n", "a.yaml(1,3)")]
    [InlineData("a: 1\n? {b: c}\n: 1\n", "a.yaml(2,3)")]
    [InlineData("a: &x 1\n*x : 2\n", "a.yaml(2,1)")]
    public void A_member_name_that_is_no_text_is_an_error_where_it_stands(string text, string place) =>
        Assert.Equal([$"{place}: CDSC0003"], Parse.Problems("a.yaml", text));

    [Fact]
    public void A_member_name_that_looks_like_a_number_or_a_boolean_is_its_text()
    {
        var root = (ObjectNode)Parse.Yaml("200: a\n1.50: b\ntrue: c\n~: d\n0x1F: e\n");
        Assert.Equal(["200", "1.50", "true", "~", "0x1F"], root.Members.Select(member => member.Name));
    }

    [Fact]
    public void A_merge_key_of_yaml_1_1_is_just_a_name()
    {
        var root = (ObjectNode)Parse.Yaml("a: &x {k: 1}\nb:\n  <<: *x\n");
        Assert.Equal(["<<"], ((ObjectNode)root.Get("b")!).Members.Select(member => member.Name));
    }

    [Theory]
    [InlineData("%YAML 9.9\n---\na: 1\n")]
    [InlineData("%TAG ! tag:example.com,2026:\n---\na: !x 1\n")]
    public void A_directive_that_asks_for_more_than_yaml_1_2_is_an_error(string text)
    {
        string problem = Assert.Single(Parse.Problems("a.yaml", text));
        Assert.EndsWith(": CDSC0003", problem, StringComparison.Ordinal);
    }
}
