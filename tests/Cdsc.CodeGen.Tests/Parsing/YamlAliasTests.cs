using System.Diagnostics;
using System.Globalization;
using System.Text;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Parsing;

public sealed class YamlAliasTests
{
    [Fact]
    public void An_alias_is_the_value_of_its_anchor_with_the_position_of_that()
    {
        var root = (ObjectNode)Parse.Yaml("a: &x {k: [1]}\nb: *x\n");
        Assert.Same(root.Get("a"), root.Get("b"));
        Assert.Equal("a.yaml(1,4)", root.Get("b")!.Location.ToString());
    }

    [Fact]
    public void The_latest_anchor_of_a_name_counts()
    {
        var root = (ObjectNode)Parse.Yaml("a: &x 1\nb: *x\nc: &x 2\nd: *x\n");
        Assert.Equal("number 1", Tree.Scalar(root.Get("b")!));
        Assert.Equal("number 2", Tree.Scalar(root.Get("d")!));
    }

    [Theory]
    [InlineData("a: *x\n", "a.yaml(1,4)")]
    [InlineData("a: *x\nb: &x 1\n", "a.yaml(1,4)")]
    [InlineData("a: 1\nb: &x [*x]\n", "a.yaml(2,8)")]
    [InlineData("&x {a: *x}\n", "a.yaml(1,8)")]
    public void An_alias_without_an_anchor_before_it_is_an_error(string text, string place) =>
        Assert.Equal([$"{place}: CDSC0003"], Parse.Problems("a.yaml", text));

    [Fact]
    public void A_few_lines_that_stand_for_billions_of_values_are_refused_at_once()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++)
        {
            string aliases = string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10));
            text.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{aliases}]\n");
        }

        var clock = Stopwatch.StartNew();
        string problem = Assert.Single(Parse.Problems("a.yaml", text.ToString()));
        Assert.Matches(@"\Aa\.yaml\([1-9][0-9]*,[1-9][0-9]*\): CDSC0003\z", problem);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);
    }

    [Fact]
    public void Many_aliases_of_small_values_are_fine()
    {
        string text = "a: &x [1, 2, 3]\nb:\n" + string.Concat(Enumerable.Repeat("- *x\n", 10_000));
        var root = (ObjectNode)Parse.Yaml(text);
        Assert.Equal(10_000, ((ArrayNode)root.Get("b")!).Items.Count);
    }

    [Fact]
    public void Aliases_do_not_get_around_the_bound_on_depth()
    {
        // 300 levels, no line of which is deeper than two.
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 300; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}]\n");
        }

        string problem = Assert.Single(Parse.Problems("a.yaml", text.ToString()));
        Assert.EndsWith(": CDSC0003", problem, StringComparison.Ordinal);
    }
}
