using Cdsc.CodeGen.Workbench;
using Cdsc.CodeGen.Workbench.Validation;

namespace Cdsc.CodeGen.WorkbenchTests.Validation;

/// <summary>The document rules: the list of them, and for each what keeps and what breaks it.</summary>
public sealed class DocumentRuleTests
{
    public static TheoryData<int, string> Cases => [.. DocumentCase.All.Select(one => (one.Number, one.Check))];

    [Fact]
    public void Each_check_of_the_book_of_rules_is_done_once()
    {
        IEnumerable<string> done = DocumentRules.All.Select(rule => rule.Name).Concat(DocumentRules.All.Select(rule => rule.Whole).OfType<string>().Distinct());
        Assert.Equal(Schemas.Rules.Checks, done.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_check_has_a_case() =>
        Assert.Equal(Schemas.Rules.Checks, DocumentCase.All.Select(one => one.Check).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Documents_that_keep_a_rule_have_no_error(int number, string check)
    {
        Finding[] errors = DocumentCase.All[number].Errors(isViolated: false);
        Assert.True(errors.Length == 0, $"{check}: {string.Join('\n', errors.Select(error => $"{error.Location} {error.Rule} {error.Message}"))}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_violation_is_found_by_its_rule_alone(int number, string check)
    {
        DocumentCase one = DocumentCase.All[number];
        string[] rules = [.. ((string?[])[check, one.With]).OfType<string>().SelectMany(Schemas.Rules.OfCheck).Select(rule => rule.Id).Order(StringComparer.Ordinal)];
        Finding[] errors = one.Errors(isViolated: true);
        Assert.NotEmpty(errors);
        Assert.All(errors, error =>
        {
            Assert.Equal(rules, error.Rule.Split(", ").Order(StringComparer.Ordinal));
            Assert.StartsWith("https://cds-registration.lfenergy.org/", error.Url, StringComparison.Ordinal);
            Assert.True(error.Location.Line > 0, error.Message);
        });
    }
}
