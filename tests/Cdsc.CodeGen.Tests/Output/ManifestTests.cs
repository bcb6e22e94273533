using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.Tests.Output;

public sealed class ManifestTests
{
    private const string One = "0000000000000000000000000000000000000000000000000000000000000001";

    private const string Two = "0000000000000000000000000000000000000000000000000000000000000002";

    [Fact]
    public void A_manifest_is_sorted_by_path_whatever_order_it_was_made_in()
    {
        var manifest = new Manifest();
        manifest.Add("b", One);
        manifest.Add("a b", Two);
        manifest.Add("B", One);
        Assert.Equal($"{One}  B\n{Two}  a b\n{One}  b\n", manifest.ToString());
        Assert.Equal(manifest.ToString(), Manifest.Parse(manifest.ToString(), out _)!.ToString());
    }

    [Fact]
    public void Crlf_makes_no_difference() =>
        Assert.Equal($"{One}  a\n{Two}  b\n", Manifest.Parse($"{One}  a\r\n{Two}  b\r\n", out _)!.ToString());

    [Fact]
    public void A_union_knows_both_contents_of_a_path()
    {
        Manifest union = Manifest.Parse($"{One}  a\n", out _)!.Union(Manifest.Parse($"{Two}  a\n{One}  b\n", out _)!);
        Assert.Equal($"{One}  a\n{Two}  a\n{One}  b\n", union.ToString());
        Assert.True(union.Has("a", One) && union.Has("a", Two) && union.Has("b", One));
        Assert.False(union.Has("b", Two) || union.Has("c"));
    }

    [Fact]
    public void An_empty_manifest_is_one() => Assert.Empty(Manifest.Parse("", out _)!.Paths);

    [Theory]
    [InlineData("x\n", 1)]
    [InlineData(One + "  a\n" + One + " b\n", 2)]
    [InlineData(One + "  a\n\n" + One + "  ../b\n", 2)]
    public void A_line_that_is_no_hash_and_path_is_named(string text, int line)
    {
        Assert.Null(Manifest.Parse(text, out string? failure));
        Assert.Equal($"line {line} is no hash and path", failure);
    }
}
