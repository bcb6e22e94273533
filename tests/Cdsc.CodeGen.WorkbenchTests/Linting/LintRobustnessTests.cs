using System.Globalization;

namespace Cdsc.CodeGen.WorkbenchTests.Linting;

/// <summary>Whatever can be read can be linted.</summary>
public sealed class LintRobustnessTests
{
    public static TheoryData<string> Cases => [.. Repository.Files("tests/Cdsc.CodeGen.GoldenTests/cases", "cdsc.json")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_golden_case_is_linted_twice_alike(string configuration)
    {
        string folder = Path.GetDirectoryName(Repository.PathOf(configuration))!;
        LintRun first = LintRun.In(folder);
        Assert.NotEqual("", first.Output + first.Error);
        Assert.InRange(first.ExitCode, 0, 1);
        Assert.Equal(first, LintRun.In(folder));
    }

    [Fact]
    public void A_long_chain_of_schemas_and_one_in_a_circle_come_to_an_end()
    {
        static string Schema(int number, int next) => string.Create(
            CultureInfo.InvariantCulture, $"S{number}:\n  description: Number {number}.\n  externalDocs:\n    url: https://example.org/\n  type: object\n  properties:\n    next:\n      description: The next.\n      $ref: '#/components/schemas/S{next}'\n");
        string chain = string.Concat(Enumerable.Range(0, 3_000).Select(number => Schema(number, (number + 1) % 3_000)));
        Assert.Empty(LintRun.Of(LintDocuments.WithSchema("allOf:\n  - $ref: '#/components/schemas/S0'", chain)));
    }
}
