namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The rules of the specifications: which of them a keyword or a check holds.</summary>
internal sealed class RuleBook
{
    private readonly ILookup<string, SpecificationRule> _byCheck;
    private readonly ILookup<RuleHome, (SpecificationRule Rule, string? Member)> _byHome;

    private RuleBook(IReadOnlyList<SpecificationRule> rules)
    {
        _byCheck = rules.Where(rule => rule.Check is not null).ToLookup(rule => rule.Check!.Name, StringComparer.Ordinal);
        _byHome = rules.SelectMany(rule => rule.Homes, (rule, home) => (Rule: rule, Home: home))
            .ToLookup(pair => new RuleHome(pair.Home.Schema, pair.Home.Pointer), pair => (pair.Rule, pair.Home.Member));
    }

    /// <summary>The rules as they come with the command.</summary>
    public static RuleBook BuiltIn { get; } = new(SpecificationRules.All);

    /// <summary>The names of the checks that rules ask for, ordinally sorted.</summary>
    public IReadOnlyList<string> Checks => [.. _byCheck.Select(group => group.Key).Order(StringComparer.Ordinal)];

    /// <summary>The rules that a check holds, in their order.</summary>
    public IEnumerable<SpecificationRule> OfCheck(string name) => _byCheck[name];

    /// <summary>The rules that a keyword carries, in their order.</summary>
    /// <param name="home">The keyword.</param>
    /// <param name="isAbout">Whether what the keyword has found is about a member; asked where a rule is about one entry of a list.</param>
    public IReadOnlyList<SpecificationRule> OfHome(RuleHome home, Func<string, bool> isAbout) =>
        [.. _byHome[home].Where(pair => pair.Member is null || isAbout(pair.Member)).Select(pair => pair.Rule)];
}
