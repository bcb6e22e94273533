using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Overlays;

/// <summary>Overlays that would take all memory or all time are refused soon.</summary>
public sealed class HostileOverlayTests
{
    [Fact]
    public void Actions_that_double_a_document_again_and_again_are_stopped()
    {
        var actions = new List<string> { "target: $, update: {x-a: {l: [], m: []}}" };
        for (string target = "$['x-a'].*"; actions.Count < 60; target += "[*].*")
        {
            actions.Add($"target: '{target.Replace("'", "''", StringComparison.Ordinal)}', update: {{l: [], m: []}}");
        }

        ReadResult result = Overlaying.Actions(Yaml.WithPaths("{}"), [.. actions]);
        Assert.Equal("CDSC0095", Assert.Single(result.Diagnostics).Id);
        Assert.Contains("with this action it looks at or makes more than 1000000 values", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_actions_on_many_values_are_stopped()
    {
        string many = string.Join(", ", Enumerable.Range(0, 20_000).Select(number => $"n{number}: {{}}"));
        IEnumerable<string> actions = Enumerable.Range(0, 100).Select(number => $"target: \"$['x-a'].*\", update: {{m{number}: 1}}");
        ReadResult result = Overlaying.Actions(Yaml.WithPaths("{}") + $"x-a: {{{many}}}\n", [.. actions]);
        Assert.Equal("CDSC0095", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void An_update_of_aliases_is_copied_no_more_than_there_may_be()
    {
        string many = string.Join(", ", Enumerable.Range(0, 2_000).Select(number => $"n{number}: {{}}"));
        string overlay = Overlaying.Head + """
              - target: $['x-a'].*
                update:
                  a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
                  b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
                  c: [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
            """;
        ReadResult result = Overlaying.Read(Yaml.WithPaths("{}") + $"x-a: {{{many}}}\n", overlay);
        Assert.Equal(["acme.overlay.yaml(6,13): CDSC0095"], Reading.Ids(result));
    }

    [Fact]
    public void Many_items_of_an_array_are_removed_in_one_go()
    {
        string many = string.Join(", ", Enumerable.Repeat("{}", 200_000));
        Assert.Empty(Overlaying.Actions(Yaml.WithPaths("{}") + $"x-a: [{many}]\n", "target: \"$['x-a'].*\", remove: true").Diagnostics);
    }

    [Fact]
    public void Values_can_not_be_piled_up_without_end()
    {
        string deep = string.Concat(Enumerable.Repeat("{a: ", 60)) + "{}" + new string('}', 60);
        var actions = new List<string>();
        for (string target = "$['x-a']"; actions.Count < 100; target += string.Concat(Enumerable.Repeat(".a", 60)))
        {
            actions.Add($"target: '{target.Replace("'", "''", StringComparison.Ordinal)}', update: {deep}");
        }

        ReadResult result = Overlaying.Actions(Yaml.WithPaths("{}") + "x-a: {}\n", [.. actions]);
        Assert.Equal("CDSC0095", Assert.Single(result.Diagnostics).Id);
        Assert.Contains("nested more than 200 deep", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_overlays_has_an_end()
    {
        List<(string File, string Text)> files = [("0.yaml", Yaml.WithPaths("{}"))];
        files.AddRange(Enumerable.Range(1, 21).Select(number => (
            $"{number}.yaml", Overlaying.WithActions("target: $.info, update: {x-a: 1}").Replace("api.yaml", $"{number - 1}.yaml", StringComparison.Ordinal))));
        Assert.Empty(OpenApiReader.Read(["20.yaml"], new MemorySources(files)).Diagnostics);
        Assert.Equal(["1.yaml(3,10): CDSC0095"], Reading.Ids(OpenApiReader.Read(["21.yaml"], new MemorySources(files))));
    }

    [Fact]
    public void A_target_of_many_steps_that_selects_nothing_is_no_work() => Assert.Equal(
        ["acme.overlay.yaml(6,14): CDSC0093"],
        Reading.Ids(Overlaying.Actions(Yaml.WithPaths("{}"), "target: $" + string.Concat(Enumerable.Repeat(".a", 100_000)) + ", update: {}")));
}
