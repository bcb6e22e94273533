using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Parsing;

public sealed class PositionTests
{
    [Fact]
    public void Yaml_values_and_names_have_line_column_and_pointer()
    {
        SourceNode root = Parse.Yaml("""
            # comment
            first: 1
            nested:
              list:
                - a
                -   b
                - {x: "y", z: [1, 2]}
              'quoted name': |
                block
            "a/b~c": >-
              folded
            """);
        Assert.Equal(
            [
                " (2,1) object",
                "/first (2,1) name first",
                "/nested (3,1) name nested",
                "/a~1b~0c (10,1) name a/b~c",
                "/first (2,8) number 1",
                "/nested (4,3) object",
                "/nested/list (4,3) name list",
                "/nested/quoted name (8,3) name quoted name",
                "/nested/list (5,5) array",
                "/nested/list/0 (5,7) string a",
                "/nested/list/1 (6,9) string b",
                "/nested/list/2 (7,7) object",
                "/nested/list/2/x (7,8) name x",
                "/nested/list/2/z (7,16) name z",
                "/nested/list/2/x (7,11) string y",
                "/nested/list/2/z (7,19) array",
                "/nested/list/2/z/0 (7,20) number 1",
                "/nested/list/2/z/1 (7,23) number 2",
                "/nested/quoted name (8,18) string block",
                "/a~1b~0c (10,10) string folded",
            ],
            Tree.LinesWithPositions(root).Select(line => line.TrimEnd('\n')));
    }

    [Fact]
    public void Json_values_and_names_have_line_column_and_pointer()
    {
        SourceNode root = Parse.Json("""
            {
              "first": 1,
              "a/b~c": [
                null, true,
                { "x": "y" }
              ]
            }
            """);
        Assert.Equal(
            [
                " (1,1) object",
                "/first (2,3) name first",
                "/a~1b~0c (3,3) name a/b~c",
                "/first (2,12) number 1",
                "/a~1b~0c (3,12) array",
                "/a~1b~0c/0 (4,5) null",
                "/a~1b~0c/1 (4,11) boolean true",
                "/a~1b~0c/2 (5,5) object",
                "/a~1b~0c/2/x (5,7) name x",
                "/a~1b~0c/2/x (5,12) string y",
            ],
            Tree.LinesWithPositions(root));
    }

    [Theory]
    [InlineData("a.yaml")]
    [InlineData("a.json")]
    public void Columns_count_utf_16_code_units(string file)
    {
        var diagnostics = new DiagnosticBag();
        SourceNode? root = SourceParser.Parse(new SourceText(file, """{"é": "ü", "😀": "😀😀", "x": 1}"""), diagnostics);
        Assert.Equal(
            [" (1,1)", "/é (1,7)", "/😀 (1,18)", "/x (1,31)"],
            new[] { root! }.Concat(((ObjectNode)root!).Members.Select(member => member.Value))
                .Select(node => $"{node.Location.Pointer} ({node.Line},{node.Column})"));
    }

    [Fact]
    public void An_empty_yaml_value_stands_behind_its_name()
    {
        var root = (ObjectNode)Parse.Yaml("a:\nb: 1\n");
        Assert.Equal("a.yaml(1,3)", root.Get("a")!.Location.ToString());
    }

    [Theory]
    [InlineData("a.yaml", "a:\r\n  - 1\r\n  - b: |\r\n      text\r\n      more\r\nc: 2\r\n")]
    [InlineData("a.json", "{\r\n  \"a\": [\r\n    1\r\n  ],\r\n  \"c\": 2\r\n}\r\n")]
    public void A_file_with_crlf_reads_like_one_with_lf(string file, string text)
    {
        var diagnostics = new DiagnosticBag();
        SourceNode crlf = SourceParser.Parse(new SourceText(file, text), diagnostics)!;
        SourceNode lf = SourceParser.Parse(new SourceText(file, text.Replace("\r\n", "\n", StringComparison.Ordinal)), diagnostics)!;
        Assert.Equal([], diagnostics.ToSorted());
        Assert.Equal(Tree.LinesWithPositions(lf), Tree.LinesWithPositions(crlf));
    }
}
