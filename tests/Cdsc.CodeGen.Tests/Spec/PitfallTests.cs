using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>For each pitfall of generated code that a close reading of the specifications found, the tests that stand in it.</summary>
public sealed partial class PitfallTests
{
    private const int Pitfalls = 46;

    private const int MostOpen = 4;

    private static readonly string[][] Rows =
    [
        .. Repository.Text("tests/data/pitfalls.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t')),
    ];

    [Fact]
    public void Every_pitfall_has_a_row()
    {
        Assert.Equal(Enumerable.Range(1, Pitfalls).Select(number => $"F-{number:00}"), Rows.Select(row => row[0]));
        Assert.All(Rows, row => Assert.True(row.Length == 3 && row[1].Length > 10 && row[2].Length > 0, row[0]));
        int open = Rows.Count(row => IsOpen(row[2]));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Rows.Length} pitfalls, {open} open");
        Assert.InRange(open, 0, MostOpen);
    }

    [Fact]
    public void Every_test_that_is_named_exists_and_is_one()
    {
        ILookup<string, string> sources = Repository.Files("tests", "*Tests.cs").ToLookup(path => Path.GetFileNameWithoutExtension(path), Repository.Text, StringComparer.Ordinal);
        foreach (string[] row in Rows.Where(row => !IsOpen(row[2])))
        {
            foreach (string test in row[2].Split(' '))
            {
                Match name = TestName().Match(test);
                Assert.True(name.Success, $"{row[0]}: '{test}' is no Class.Method");
                string method = $@"\[(Fact|Theory)[^\n]*\n(\s*(\[|//)[^\n]*\n)*\s*public (async )?(Task|void) {name.Groups["method"].Value}\(";
                Assert.True(sources[name.Groups["class"].Value].Any(text => Regex.IsMatch(text, method)), $"{row[0]}: there is no test {test}");
            }
        }
    }

    /// <summary>A pitfall is open with a reason in place of tests.</summary>
    private static bool IsOpen(string tests) => tests.StartsWith("open: ", StringComparison.Ordinal);

    [GeneratedRegex(@"\A(?<class>\w+Tests)\.(?<method>\w+)\z")]
    private static partial Regex TestName();
}
