using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>The book of rules against the table of rules, and against itself.</summary>
public sealed class RuleBookTests
{
    /// <summary>More than this for people to decide would leave the validator with too little.</summary>
    private const int MostManual = 45;

    private static readonly IReadOnlyList<(string Id, string Spec, string Binds, string Class)> Table =
    [
        .. Repository.Text("tests/data/spec/rules.tsv").TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split('\t'))
            .Select(row => (row[0], row[1], row[3].Replace(' ', '-').ToLowerInvariant(), row[4])),
    ];

    [Fact]
    public void Every_rule_of_the_table_is_there_once()
    {
        Assert.Equal(503, Table.Count);
        Assert.Equal(Rule.All.Count, Rule.All.Select(rule => rule.Id).Distinct().Count());
        Assert.Empty(Table.Select(row => row.Id).Except(Rule.All.Select(rule => rule.Id)));
        Assert.All(Rule.All, rule => Assert.Contains(rule.Binds, (string[])["server", "client", "both", "extension-author"]));
        Assert.All(Table, row => Assert.Equal(row.Spec, Rule.All.Single(rule => rule.Id == row.Id).Spec));
        Assert.All(Rule.All, rule => Assert.Equal(rule.Id[0] == 'M' ? "CDS-WG1-01" : "CDS-WG1-02", rule.Spec));
    }

    [Fact]
    public void A_class_changes_only_with_a_reason() => AssertChanged("classChanged", rule => rule.Class, row => row.Class);

    [Fact]
    public void Who_is_bound_changes_only_with_a_reason() => AssertChanged("bindsChanged", rule => rule.Binds, row => row.Binds);

    [Fact]
    public void Every_rule_has_one_home_that_fits_its_class()
    {
        Assert.All(Rule.All, rule => Assert.Single(rule.HomeKinds));
        Assert.All(Rule.All, rule => Assert.Contains(rule.HomeKinds[0], rule.Class switch
        {
            "schema" => (string[])["schema", "dropped"],
            "document" => ["document", "dropped"],
            "live" => ["conformance", "manual", "dropped"],
            _ => [],
        }));
        Assert.All(
            Rule.All.SelectMany(rule => ((string[])["manual", "dropped"]).Select(rule.Member)).OfType<string>(),
            reason => Assert.EndsWith(".", reason, StringComparison.Ordinal));
        int manual = Rule.All.Count(rule => rule.HomeKinds[0] == "manual");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Rule.All.Count} rules: {string.Join(", ", Rule.All.GroupBy(rule => rule.HomeKinds[0]).Select(group => $"{group.Key} {group.Count()}"))}");
        Assert.InRange(manual, 0, MostManual);
    }

    [Fact]
    public void A_conformance_test_tells_what_to_do_and_what_to_expect() => Assert.All(
        Rule.All.Select(rule => rule.Source["conformance"]).OfType<JsonObject>(),
        test =>
        {
            Assert.Equal(["request", "expect"], test.Select(member => member.Key));
            Assert.All(test, member => Assert.EndsWith(".", member.Value!.GetValue<string>(), StringComparison.Ordinal));
        });

    [Fact]
    public void Document_checks_of_one_name_are_word_for_word_the_same()
    {
        JsonObject[] checks = [.. Rule.All.Select(rule => rule.Source["document"]).OfType<JsonObject>()];
        Assert.All(
            checks.GroupBy(check => check["name"]!.GetValue<string>(), StringComparer.Ordinal),
            group => Assert.Single(group.Select(check => check.ToJsonString()).Distinct()));
        Assert.All(
            checks.GroupBy(check => check["check"]!.GetValue<string>(), StringComparer.Ordinal),
            group => Assert.Single(group.Select(check => check["name"]!.GetValue<string>()).Distinct()));
        Assert.All(
            checks.SelectMany(check => check["over"]!.AsArray()).Select(name => name!.GetValue<string>()),
            name => Assert.Contains(name, Definitions.FilesByTitle.Keys));
    }

    [Fact]
    public void A_section_has_one_permalink_and_a_permalink_one_section()
    {
        Assert.All(Rule.All.GroupBy(rule => (rule.Spec, rule.Section)), group => Assert.Single(group.Select(rule => rule.Url).Distinct()));
        Assert.All(Rule.All.GroupBy(rule => rule.Url), group => Assert.Single(group.Select(rule => (rule.Spec, rule.Section)).Distinct()));
        Assert.All(Rule.All, rule => Assert.StartsWith(
            $"https://cds-registration.lfenergy.org/specs/{(rule.Spec == "CDS-WG1-01" ? "cds-wg1-01" : "cds-wg1-02")}/#", rule.Url, StringComparison.Ordinal));
    }

    /// <summary>A rule tells the reason exactly where it is not what the table has.</summary>
    private static void AssertChanged(string member, Func<Rule, string> inBook, Func<(string Id, string Spec, string Binds, string Class), string> inTable)
    {
        var rules = Rule.All.ToDictionary(rule => rule.Id);
        Assert.All(Table, row => Assert.True(
            (inBook(rules[row.Id]) != inTable(row)) == (rules[row.Id].Member(member) is not null), $"{row.Id}: {inTable(row)} in the table, {inBook(rules[row.Id])} here"));
        Rule[] changed = [.. Rule.All.Where(rule => rule.Member(member) is not null)];
        Assert.All(changed, rule => Assert.EndsWith(".", rule.Member(member)!, StringComparison.Ordinal));
        Assert.Empty(changed.Select(rule => rule.Id).Except(Table.Select(row => row.Id)));
    }
}
