namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>The proof that each rule of the class schema is carried by the keyword that the book of rules names.</summary>
public sealed class SchemaCaseTests
{
    [Fact]
    public void Every_case_proves_its_rule()
    {
        string[] faults = [.. SchemaCase.All.SelectMany(one => one.Faults().Select(fault => $"{one}: {fault}"))];
        int rules = SchemaCase.All.Select(one => one.Rule).Distinct().Count();
        int keywords = SchemaCase.All.SelectMany(one => one.Remove).Distinct().Count();
        TestContext.Current.TestOutputHelper?.WriteLine($"{SchemaCase.All.Count} cases prove {rules} rules by {keywords} keywords");
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    /// <summary>Every fifth case, since each takes schemas of its own.</summary>
    [Fact]
    public void With_the_keyword_of_another_rule_a_case_proves_nothing() => Assert.All(SchemaCase.All.Where(one => one.Number % 5 == 0), one =>
    {
        SchemaCase other = SchemaCase.All.Skip(one.Number + 1).Concat(SchemaCase.All).First(next => !next.Remove.Intersect(one.Remove).Any());
        Assert.NotEmpty((one with { Remove = other.Remove }).Faults());
    });

    [Fact]
    public void Without_its_violation_a_case_proves_nothing() =>
        Assert.All(SchemaCase.All, one => Assert.NotEmpty((one with { Violation = [] }).Faults()));

    [Fact]
    public void Every_rule_of_the_class_schema_has_a_case_and_every_case_such_a_rule() => Assert.Equal(
        Rule.All.Where(rule => rule.Class == "schema").Select(rule => rule.Id).Order(StringComparer.Ordinal),
        SchemaCase.All.Select(one => one.Rule).Distinct().Order(StringComparer.Ordinal));

    /// <summary>
    /// What the cases of a rule take out is its home. A case may also take out a keyword of another rule that refuses the
    /// same document; where a case needs that, the other rule has the keyword as its home.
    /// </summary>
    [Fact]
    public void The_keywords_that_are_taken_out_are_the_homes_of_the_rules()
    {
        ILookup<string, Removal> taken = SchemaCase.All.SelectMany(one => one.Remove.Select(removal => (one.Rule, removal))).ToLookup(pair => pair.Rule, pair => pair.removal);
        var homes = Rule.All.ToDictionary(rule => rule.Id, rule => rule.SchemaHomes.Select(home => home.ToRemoval()).ToHashSet());
        foreach (string rule in taken.Select(group => group.Key))
        {
            Assert.Empty(homes[rule].Except(taken[rule]));
            Assert.All(taken[rule].Except(homes[rule]), removal => Assert.Contains(homes, other => other.Value.Contains(removal)));
        }
    }

    [Fact]
    public void Every_home_in_a_schema_is_there()
    {
        string[] problems =
        [
            .. Rule.All.SelectMany(rule => rule.SchemaHomes.Select(home => (rule.Id, Problem: home.Problem())))
                .Where(pair => pair.Problem is not null)
                .Select(pair => $"{pair.Id}: {pair.Problem}"),
        ];
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    /// <summary>A rule that something must be there is proven by deleting just that.</summary>
    [Fact]
    public void Presence_is_proven_by_deleting_the_member()
    {
        (string Rule, SchemaHome Home)[] presence = [.. Rule.All.SelectMany(rule => rule.SchemaHomes.Where(home => home.Member is not null).Select(home => (rule.Id, home)))];
        TestContext.Current.TestOutputHelper?.WriteLine($"{presence.Length} members whose presence is required");
        Assert.All(presence, pair =>
        {
            Removal removal = pair.Home.ToRemoval();
            Assert.Contains(SchemaCase.All, one => one.Rule == pair.Rule && one.Remove.Contains(removal)
                && one.Violation.Any(operation => operation["op"]!.GetValue<string>() == "remove" && operation["path"]!.GetValue<string>().Split('/')[^1] == pair.Home.Member));
        });
    }
}
