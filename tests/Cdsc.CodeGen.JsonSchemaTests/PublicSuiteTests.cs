using System.Globalization;

namespace Cdsc.CodeGen.JsonSchemaTests;

public sealed class PublicSuiteTests(ITestOutputHelper output)
{
    /// <summary>Cases that can't be honoured, with the reason. One that passes nevertheless must leave the list.</summary>
    private static readonly Dictionary<string, string> Excluded = new(StringComparer.Ordinal)
    {
        ["optional/cross-draft / refs to historic drafts are processed as historic drafts / first item not a string is valid"] =
            "Refers to a schema of 2019-09; only 2020-12 is supported, and anything else is refused by name.",
    };

    [Fact]
    public void The_public_suite_passes()
    {
        PublicSuite? suite = PublicSuite.Find();
        if (suite is null)
        {
            Assert.Skip($"The environment variable {PublicSuite.Variable} names no folder with the public JSON Schema test suite.");
        }

        List<PublicSuite.Case> cases = [.. suite.Run()];
        List<PublicSuite.Case> required = [.. cases.Where(c => !c.File.StartsWith("optional/", StringComparison.Ordinal))];
        string counts = string.Create(
            CultureInfo.InvariantCulture,
            $"JSON Schema test suite: {cases.Count(c => c.Passed)} of {cases.Count} passed in {cases.Select(c => c.File).Distinct().Count()} files (required: {required.Count(c => c.Passed)} of {required.Count}), {Excluded.Count} excluded");
        output.WriteLine(counts);

        List<string> wrong = [.. cases.Where(c => !c.Passed && !Excluded.ContainsKey(c.Key)).Select(c => $"{c.Key}: {c.Outcome}")];
        wrong.AddRange(Excluded.Keys.Where(key => cases.SingleOrDefault(c => c.Key == key)?.Passed != false)
            .Select(key => $"{key}: is excluded, but passes or is gone"));
        Assert.True(cases.Count > 1000, counts);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
