using System.Runtime.CompilerServices;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.WorkbenchTests.Diffing;

/// <summary>What holds of comparisons of any two documents. <c>CDSC_TEST_SEED</c> repeats a run.</summary>
public sealed class DiffLawTests
{
    private const int Rounds = 60;

    [Fact]
    public void A_document_does_not_differ_from_itself() => ForRandom((one, _) => Assert.Empty(Comparison.Of(one, one)));

    [Fact]
    public void The_canonical_definitions_do_not_differ_from_themselves()
    {
        CommandResult result = DiffRun.In(Repository.Root, "diff", ".", ".");
        Assert.Equal(new CommandResult(0, "Nothing has changed.\n", ""), result);
    }

    [Fact]
    public void The_other_way_round_the_same_changes_have_mirrored_keys() => ForRandom((one, other) =>
    {
        IReadOnlyList<Change> forward = Comparison.Of(one, other);
        IReadOnlyList<Change> back = Comparison.Of(other, one);
        if (!forward.Any(change => change.Kind == "type-renamed"))
        {
            // Places have the new names of types, so those of a renamed one are others on the way back.
            Assert.Equal(Comparison.Mirrored(forward), back.Select(change => change.Key).Order(StringComparer.Ordinal));
        }
    });

    [Fact]
    public void Every_key_is_there_once_and_nothing_is_required_of_nobody() => ForRandom((one, other) =>
    {
        IReadOnlyList<Change> changes = Comparison.Of(one, other);
        Assert.Equal(changes.Count, changes.Select(change => change.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.All(changes, change => Assert.Equal(change.RequiredOf != Parties.None, change.Categories.HasFlag(ChangeCategories.Conformance)));
    });

    private static void ForRandom(Action<string, string> check, [CallerMemberName] string purpose = "")
    {
        var definitions = new RandomDefinitions(new Chance(purpose));
        for (int i = 0; i < Rounds; i++)
        {
            check(definitions.Next(), definitions.Next());
        }
    }
}
