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

    [Fact]
    public void A_type_and_an_operation_of_one_name_have_places_of_their_own()
    {
        string Document(string word, string type) => DiffDocument.Of("schemas", $"{{ sendThing: {{ type: object, description: {word}, properties: {{ query: {{ type: object, properties: {{ q: {{ type: {type} }} }} }} }} }} }}")
            .Replace("operationId: sendThing", $"operationId: sendThing\n      description: {word}\n      parameters: [{{ name: q, in: query, schema: {{ type: {type} }} }}]", StringComparison.Ordinal);
        Assert.Equal(
            ["documentation-changed:operation sendThing", "type-changed:operation sendThing/query/q", "documentation-changed:sendThing", "type-changed:sendThing_query/q"],
            Comparison.Of(Document("One.", "string"), Document("Two.", "integer")).Select(change => change.Key));
    }

    [Theory]
    [InlineData("A", "B A", "document-added:document 1")]
    [InlineData("A B", "B", "document-removed:document 1")]
    [InlineData("A B", "B A", "")]
    [InlineData("A B", "C A", "title-changed:document 1")]
    [InlineData("A:CDS-WG1-01 B:CDS-WG1-02", "B:CDS-WG1-02 C:CDS-WG1-01", "title-changed:CDS-WG1-01")]
    [InlineData("A:CDS-WG1-01", "B:CDS-WG1-02 A:CDS-WG1-01", "document-added:CDS-WG1-02")]
    public void Documents_are_the_same_by_what_they_define_and_their_titles(string old, string current, string expected)
    {
        string[] Documents(string titles) => [.. titles.Split(' ').Select(title => title.Split(':') is [var name, var specification] ? (name, $", x-cds-specification: {specification}") : (title, ""))
            .Select(info => $"openapi: 3.1.1\ninfo: {{ title: {info.Item1}, version: '1'{info.Item2} }}\npaths: {{}}\n")];
        Assert.Equal(expected, string.Join(' ', Comparison.Of(Documents(old), Documents(current)).Select(change => change.Key)));
    }

    private static void ForRandom(Action<string, string> check, [CallerMemberName] string purpose = "")
    {
        var definitions = new RandomDefinitions(new Chance(purpose));
        for (int i = 0; i < Rounds; i++)
        {
            check(definitions.Next(), definitions.Next());
        }
    }
}
