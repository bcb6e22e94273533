using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Parsing;

/// <summary>Every JSON text is a YAML text of the same content, so both parsers must make the same tree of it.</summary>
public sealed class FormatEqualityTests
{
    public static TheoryData<string> Files =>
        [.. Repository.Files("openapi", "*.json").Concat(Repository.Files("generated", "*.json"))];

    [Fact]
    public void There_are_files() => Assert.NotEmpty(Files);

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_parsers_read_a_json_file_alike_positions_included(string file)
    {
        string text = Repository.Text(file);
        Assert.Equal(Tree.LinesWithPositions(Parse.Json(text)), Tree.LinesWithPositions(Parse.Yaml(text)));
    }

    [Fact]
    public void Block_style_and_json_of_the_same_content_give_equal_trees()
    {
        SourceNode yaml = Parse.Yaml("""
            text: plain
            'quoted': "a\tb"
            block: |
              two
              lines
            numbers: [0, -1, 1.50, 1e3, 0x10, 007]
            flags:
              - true
              - False
            nothing:
            empty: {}
            none: []
            200: status
            nested: {a: {b: [{c: d}]}}
            """);
        SourceNode json = Parse.Json("""
            {
              "text": "plain", "quoted": "a\tb", "block": "two\nlines\n",
              "numbers": [0, -1, 1.50, 1e3, 16, 7], "flags": [true, false], "nothing": null,
              "empty": {}, "none": [], "200": "status", "nested": {"a": {"b": [{"c": "d"}]}}
            }
            """);
        Assert.Equal(Tree.Lines(json), Tree.Lines(yaml));
    }

    [Fact]
    public void Escapes_mean_the_same_in_both()
    {
        const string text = """["\"\\\/\b\f\n\r\t\u0041\u00e9\u2028\u0000"]""";
        Assert.Equal(Tree.Lines(Parse.Json(text)), Tree.Lines(Parse.Yaml(text)));
    }

    [Fact]
    public void An_escaped_surrogate_pair_is_one_character_in_both()
    {
        const string text = """["\ud83d\ude00"]""";
        Assert.Equal("string 😀", Tree.Scalar(((ArrayNode)Parse.Json(text)).Items[0]));
        Assert.Equal("string 😀", Tree.Scalar(((ArrayNode)Parse.Yaml(text)).Items[0]));
    }
}
