using System.Text.Json;

namespace Cdsc.CodeGen.WorkbenchTests.Diffing;

/// <summary>The command: what it compares, what it fails on, and what it says to what it can't use.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private const string Before = "{ type: object, required: [a], properties: { a: { type: string } } }";
    private const string After = "{ type: object, properties: { b_word_one: { type: integer }, a: { type: string } } }";

    private readonly TempFolder _folder = new();

    public DiffCommandTests()
    {
        _folder.Write("old.yaml", DiffDocument.Of("answer", Before));
        _folder.Write("new.yaml", DiffDocument.Of("answer", After));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void People_get_changes_in_groups_with_both_places() => Assert.Equal(
        """
        Noticed on the wire (1)
          Answer.a is no longer required. [wire, source]
            old.yaml(20,58) -> new.yaml(20,74)
            property-optional:Answer/a

        Safe additions and loosened rules (1)
          Answer.b_word_one is new and optional: 64-bit integer. [safe]
            nowhere -> new.yaml(20,43)
            property-added:Answer/b_word_one

        """.ReplaceLineEndings("\n"),
        Run("old.yaml", "new.yaml").Output);

    [Fact]
    public void Markdown_has_no_emphasis_from_names() => Assert.Equal(
        """
        ## Changes of the definitions

        ### Noticed on the wire

        - Answer.a is no longer required. *(wire, source)*

        ### Safe additions and loosened rules

        - Answer.b\_word\_one is new and optional: 64-bit integer. *(safe)*

        """.ReplaceLineEndings("\n"),
        Run("old.yaml", "new.yaml", "--format", "markdown").Output);

    [Theory]
    [InlineData("wire", 1)]
    [InlineData("source", 1)]
    [InlineData("conformance", 0)]
    [InlineData("conformance,documentation", 0)]
    [InlineData("documentation, source", 1)]
    public void It_fails_on_the_categories_that_are_named(string list, int exitCode) => Assert.Equal(exitCode, Run("old.yaml", "new.yaml", "--fail-on", list).ExitCode);

    [Fact]
    public void Categories_can_be_named_one_by_one() =>
        Assert.Equal(1, Run("old.yaml", "new.yaml", "--fail-on", "conformance", "--fail-on", "wire").ExitCode);

    [Fact]
    public void What_is_acknowledged_lets_pass_and_keeps_its_reason()
    {
        _folder.Write("accepted.yaml", "acknowledged:\n  - key: property-optional:Answer/a\n    reason: Nobody needs it.\n");
        CommandResult result = Run("old.yaml", "new.yaml", "--fail-on", "wire", "--acknowledge", "accepted.yaml");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("    acknowledged: Nobody needs it.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_acknowledgement_of_nothing_is_reported()
    {
        _folder.Write("accepted.yaml", "acknowledged:\n  - key: property-optional:Answer/z\n    reason: A slip.\n");
        CommandResult result = Run("old.yaml", "new.yaml", "--fail-on", "wire", "--acknowledge", "accepted.yaml");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("accepted.yaml(2,5): warning CDSC0133: There is no change 'property-optional:Answer/z'; remove the entry, or mend its key.\n", result.Error);
    }

    [Theory]
    [InlineData("[]", "accepted.yaml(1,1): error CDSC0132")]
    [InlineData("acknowledged: [{ key: a }]", "accepted.yaml(1,16): error CDSC0132")]
    [InlineData("acknowledged: [{ key: a, reason: ' ' }]", "accepted.yaml(1,16): error CDSC0132")]
    [InlineData("acknowledged: [{ key: a, reason: b }, { key: a, reason: b }]", "accepted.yaml(1,39): error CDSC0132")]
    [InlineData("acknowledged: [", "accepted.yaml(2,1): error CDSC0003")]
    [InlineData(null, "accepted.yaml: error CDSC0132")]
    public void Acknowledgements_that_are_none_are_errors(string? text, string start)
    {
        if (text is not null)
        {
            _folder.Write("accepted.yaml", text + "\n");
        }

        CommandResult result = Run("old.yaml", "new.yaml", "--acknowledge", "accepted.yaml");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(start, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Workflows_get_what_fails_as_errors() => Assert.Equal(
        """
        ::warning file=new.yaml,line=20,col=43,title=property-added::Answer.b_word_one is new and optional: 64-bit integer.
        ::error file=new.yaml,line=20,col=74,title=property-optional::Answer.a is no longer required.

        """.ReplaceLineEndings("\n"),
        Run("old.yaml", "new.yaml", "--format", "github", "--fail-on", "wire").Output);

    [Fact]
    public void Code_hosts_get_sarif() => Assert.Equal(
        2, JsonElement.Parse(Run("old.yaml", "new.yaml", "--format", "sarif").Output).GetProperty("runs")[0].GetProperty("results").GetArrayLength());

    [Fact]
    public void Two_checkouts_are_compared_by_the_configuration_of_the_user()
    {
        _folder.Write("cdsc.json", """{ "inputs": ["api/openapi.yaml"] }""");
        _folder.Write("one/api/openapi.yaml", DiffDocument.Of("answer", Before));
        _folder.Write("two/api/openapi.yaml", DiffDocument.Of("answer", After));
        Assert.Contains("one/api/openapi.yaml(20,58) -> two/api/openapi.yaml(20,74)", Run("one", "two").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_built_in_specification_can_be_compared() => Assert.Equal((0, "Nothing has changed.\n", ""), Values(Run("cds-wg1-01", "cds-wg1-01")));

    [Fact]
    public void A_document_that_is_wrong_is_reported()
    {
        _folder.Write("new.yaml", "[]\n");
        CommandResult result = Run("old.yaml", "new.yaml");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("new.yaml(1,1): error CDSC0020", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_configuration_is_reported()
    {
        _folder.Write("empty/readme.txt", "");
        Assert.Equal("empty: error CDSC0134: Which documents to compare in 'empty' is not known: there is no cdsc.json in it or around it; name a document instead.\n", Run("empty", "new.yaml").Error);
    }

    [Theory]
    [InlineData("old.yaml")]
    [InlineData("old.yaml", "new.yaml", "--fail-on", "wires")]
    [InlineData("old.yaml", "new.yaml", "--format", "xml")]
    public void Usage_has_a_code_of_its_own(params string[] arguments)
    {
        CommandResult result = Run(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("cdsc: ", result.Error, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output, string Error) Values(CommandResult result) => (result.ExitCode, result.Output, result.Error);

    private CommandResult Run(params string[] arguments) => DiffRun.In(_folder.Root, ["diff", .. arguments]);
}
