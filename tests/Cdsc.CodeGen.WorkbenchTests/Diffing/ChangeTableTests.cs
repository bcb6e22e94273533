using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.WorkbenchTests.Diffing;

/// <summary>Each line of <c>changes.tsv</c>: a part before and after, and what is said of it.</summary>
public sealed class ChangeTableTests
{
    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, string>();
            foreach (string line in Repository.Text("tests/data/diff/changes.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
            {
                string[] cells = line.Split('\t');
                cases.Add(cells[0], cells[1], cells[2], cells[3]);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_change_is_called_by_its_kind_and_put_where_it_belongs(string part, string old, string current, string expected)
    {
        IReadOnlyList<Change> changes = Comparison.Of(DiffDocument.Of(part, old), DiffDocument.Of(part, current));
        Assert.Equal(expected, string.Join("; ", changes.Select(TextOf)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_other_way_round_keys_are_mirrored(string part, string old, string current, string expected)
    {
        IReadOnlyList<Change> forward = Comparison.Of(DiffDocument.Of(part, old), DiffDocument.Of(part, current));
        IReadOnlyList<Change> back = Comparison.Of(DiffDocument.Of(part, current), DiffDocument.Of(part, old));
        Assert.Equal(expected.Length == 0, forward.Count == 0);
        Assert.Equal(Comparison.Mirrored(forward), back.Select(change => change.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_place_is_where_it_was_and_where_it_is(string part, string old, string current, string expected)
    {
        Assert.NotNull(expected);
        Assert.All(Comparison.Of(DiffDocument.Of(part, old), DiffDocument.Of(part, current)), change =>
        {
            Assert.Equal(change.Kind.EndsWith("-added", StringComparison.Ordinal), change.Old is null);
            Assert.Equal(change.Kind.EndsWith("-removed", StringComparison.Ordinal), change.New is null);
            Assert.EndsWith(".", change.Message, StringComparison.Ordinal);
        });
    }

    private static string TextOf(Change change)
    {
        string categories = change.Categories == ChangeCategories.None ? "safe" : change.Categories.ToString().ToLowerInvariant();
        return $"{change.Key} [{categories}]{(change.RequiredOf == Parties.None ? "" : $" of {change.RequiredOf.ToString().ToLowerInvariant()}")}";
    }
}
