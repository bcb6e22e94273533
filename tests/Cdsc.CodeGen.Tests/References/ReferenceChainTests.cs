namespace Cdsc.CodeGen.Tests.References;

public sealed class ReferenceChainTests
{
    [Fact]
    public void References_to_references_are_followed_over_files()
    {
        var fixture = new ResolverFixture(
            (ResolverFixture.From, "a: {$ref: '#/b'}\nb: {$ref: other.yaml#/c}\n"),
            ("dir/other.yaml", "c: {$ref: ../top.yaml}\n"),
            ("top.yaml", "{$ref: '#/$defs/d', $defs: {d: {type: string}}}"));
        Assert.Equal("top.yaml#/$defs/d", fixture.Follow("#/a"));
        Assert.Empty(fixture.Problems);
    }

    [Theory]
    [InlineData("a: {$ref: '#/a'}\n", "dir/from.yaml(1,11)")]
    [InlineData("a: {$ref: '#/b'}\nb: {$ref: '#/a'}\n", "dir/from.yaml(1,11)")]
    [InlineData("a: {$ref: other.yaml}\n", "dir/from.yaml(1,11)")]
    public void References_that_go_round_in_a_circle_are_an_error(string text, string place)
    {
        var fixture = new ResolverFixture((ResolverFixture.From, text), ("dir/other.yaml", "{$ref: 'from.yaml#/a'}"));
        Assert.Null(fixture.Follow("#/a"));
        Assert.Equal([$"{place}: CDSC0012"], fixture.Problems);
    }

    [Fact]
    public void A_circle_that_the_start_is_no_part_of_ends_too()
    {
        var fixture = new ResolverFixture((ResolverFixture.From, "a: {$ref: '#/b'}\nb: {$ref: '#/c'}\nc: {$ref: '#/b'}\n"));
        Assert.Null(fixture.Follow("#/a"));
        Assert.Equal(["dir/from.yaml(2,11): CDSC0012"], fixture.Problems);
    }

    [Fact]
    public void A_member_named_ref_that_is_no_text_is_no_reference()
    {
        var fixture = new ResolverFixture((ResolverFixture.From, "properties:\n  $ref: {type: string}\n"));
        Assert.Equal("dir/from.yaml#/properties", fixture.Follow("#/properties"));
    }

    [Fact]
    public void All_broken_references_of_a_document_are_reported_at_once()
    {
        string text = Yaml.WithSchemas("""
            A:
              type: object
              properties:
                a: {$ref: '#/components/schemas/Missing'}
                b: {$ref: missing.yaml}
                c: {$ref: ../out.yaml}
                d: {$ref: 'https://example.com/x.yaml'}
                e: {$ref: '#anchor'}
                f: {$ref: '#/components/schemas/F'}
            F: {$ref: '#/components/schemas/F'}
            B: {$ref: part.yaml#/x}
            """);
        Assert.Equal(
            [
                "api.yaml(11,19): CDSC0010",
                "api.yaml(12,19): CDSC0002",
                "api.yaml(13,19): CDSC0011",
                "api.yaml(14,19): CDSC0011",
                "api.yaml(15,19): CDSC0011",
                "api.yaml(17,15): CDSC0012",
                "part.yaml(2,15): CDSC0010",
            ],
            Reading.Ids(Reading.Document(text, ("part.yaml", "x:\n  not: {$ref: '#/y'}\n"))));
    }

    [Theory]
    [InlineData("example: {$ref: nowhere.yaml}")]
    [InlineData("default: {$ref: nowhere.yaml}")]
    [InlineData("const: {$ref: nowhere.yaml}")]
    [InlineData("enum: [{$ref: nowhere.yaml}]")]
    [InlineData("examples: [{$ref: nowhere.yaml}]")]
    [InlineData("x-data: {$ref: nowhere.yaml}")]
    public void A_reference_in_data_is_data(string member)
    {
        Reading.Valid(Yaml.WithSchemas($"A:\n  {member}\n"));
    }
}
