using System.Text.Json;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.WorkbenchTests.Linting;

public sealed class LintCommandTests
{
    private const string Loose = "type: string\npattern: a";

    [Fact]
    public void The_definitions_of_this_repository_keep_all_rules()
    {
        LintRun run = LintRun.In(Repository.PathOf("openapi/cds-wg1-02"));
        Assert.Equal("", run.Error);
        Assert.Matches(@"\A[0-9]{3} files, nothing found\.\n\z", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void The_example_of_an_extension_keeps_all_rules() =>
        Assert.EndsWith(" files, nothing found.\n", LintRun.In(Repository.Root, "tests/data/extending/acme.overlay.yaml").Output, StringComparison.Ordinal);

    [Fact]
    public void Warnings_are_printed_and_errors_fail()
    {
        using TempFolder folder = Folder(LintDocuments.WithSchema(Loose));
        LintRun warned = LintRun.In(folder.Root);
        Assert.Equal(0, warned.ExitCode);
        Assert.StartsWith("api/pets.yaml(54,16): warning loose-pattern: The pattern is not anchored", warned.Output, StringComparison.Ordinal);
        Assert.Contains(" [/components/schemas/Pet/pattern]\n1 file, 0 errors, 1 warning; ", warned.Output, StringComparison.Ordinal);

        Configure(folder, """{ "rules": { "loose-pattern": "error" } }""");
        LintRun failed = LintRun.In(folder.Root);
        Assert.Equal(1, failed.ExitCode);
        Assert.StartsWith("api/pets.yaml(54,16): error loose-pattern: ", failed.Output, StringComparison.Ordinal);

        Configure(folder, """{ "rules": { "CDSC1019": "off" } }""");
        Assert.Equal("1 file, nothing found.\n", LintRun.In(folder.Root).Output);
    }

    [Fact]
    public void Paths_are_those_of_the_folder_of_the_user()
    {
        using TempFolder folder = Folder(LintDocuments.WithSchema(Loose));
        Assert.StartsWith("pets.yaml(54,16): ", LintRun.In(folder.PathOf("api")).Output, StringComparison.Ordinal);
        LintRun github = LintRun.In(folder.Root, "--format", "github");
        Assert.StartsWith("::warning file=api/pets.yaml,line=54,col=16,title=loose-pattern::", github.Output, StringComparison.Ordinal);
        Assert.Equal("2.1.0", JsonElement.Parse(LintRun.In(folder.Root, "--format", "sarif").Output).GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("api/pets.yaml", true)]
    [InlineData("./api/../api/pets.yaml#/components/schemas/Pet", true)]
    [InlineData("api/pets.yaml#/components/schemas/Pet/pattern", true)]
    [InlineData("api/pets.yaml#/components/schemas/P", false)]
    [InlineData("api/other.yaml", false)]
    public void An_exception_covers_a_place_and_what_is_in_it(string at, bool isCovered)
    {
        using TempFolder folder = Folder(LintDocuments.WithSchema(Loose));
        Configure(folder, $$"""{ "exceptions": [{ "rule": "loose-pattern", "at": "{{at}}", "reason": "As the text has it." }] }""");
        LintRun run = LintRun.In(folder.Root, "--format", "json");
        Assert.Equal(isCovered ? [] : ["api/pets.yaml(54,16) loose-pattern", "cdsc.json(1,113) unused-exception"], run.Places);
        Assert.Equal(isCovered ? 0 : 1, run.ExitCode);
    }

    [Theory]
    [InlineData("[]", "An object is expected here.")]
    [InlineData("""{ "rule": {} }""", "'rule' is not known here; there is rules, exceptions.")]
    [InlineData("""{ "rules": [] }""", "'rules' must be an object")]
    [InlineData("""{ "rules": { "loose-patern": "off" } }""", "There is no rule 'loose-patern'; nearest are loose-pattern, ")]
    [InlineData("""{ "rules": { "loose-pattern": "none" } }""", "A rule takes off, warning or error.")]
    [InlineData("""{ "rules": { "loose-pattern": "off", "cdsc1019": "off" } }""", "'loose-pattern' is there twice.")]
    [InlineData("""{ "exceptions": [] }""", "'exceptions' must be a list with at least one item.")]
    [InlineData("""{ "exceptions": [{ "rule": "loose-pattern", "at": "a.yaml" }] }""", "'reason' must be there")]
    [InlineData("""{ "exceptions": [{ "rule": "x", "at": "a.yaml", "reason": "r" }] }""", "There is no rule 'x'")]
    [InlineData("""{ "exceptions": [{ "rule": "loose-pattern", "at": "../a.yaml", "reason": "r" }] }""", "'at' takes a file below the folder of cdsc.json")]
    [InlineData("""{ "exceptions": [{ "rule": "loose-pattern", "at": "/a.yaml", "reason": "r" }] }""", "'at' takes a file below the folder of cdsc.json")]
    [InlineData("""{ "exceptions": [{ "rule": "loose-pattern", "at": "#/a", "reason": "r" }] }""", "'at' takes a file below the folder of cdsc.json")]
    [InlineData("""{ "exceptions": [{ "rule": "loose-pattern", "at": "a.yaml#a", "reason": "r" }] }""", "'at' takes a file below the folder of cdsc.json")]
    public void A_mistake_in_the_configuration_is_said_where_it_stands(string lint, string message)
    {
        using TempFolder folder = Folder(LintDocuments.WithSchema(Loose));
        Configure(folder, lint);
        LintRun run = LintRun.In(folder.Root);
        Assert.Equal("", run.Output);
        Assert.Contains("cdsc.json(1,", run.Error, StringComparison.Ordinal);
        Assert.Contains($": error CDSC0050: {message}", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void What_cannot_be_read_is_said_first()
    {
        using var folder = new TempFolder();
        folder.Write("broken.yaml", "a: [");
        folder.Write("list.json", "[1]");
        Assert.All((string[])["broken.yaml", "list.json", "missing.yaml", "."], input =>
        {
            LintRun run = LintRun.In(folder.Root, input);
            Assert.Equal(("", 1), (run.Output, run.ExitCode));
            Assert.Contains(": error CDSC00", run.Error, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("there is no cdsc.json in this folder")]
    [InlineData("--root goes with documents", "--root", ".")]
    [InlineData("--config does not go with documents", "pets.yaml", "--config", "cdsc.json")]
    [InlineData("there is no rule 'unused-tags'; there is unused-tag, ", "--explain", "unused-tags")]
    [InlineData("there is no rule ''; there is ", "--explain", "")]
    [InlineData("lies outside the root", "../pets.yaml", "--root", ".")]
    [InlineData("'xml'", "pets.yaml", "--format", "xml")]
    public void A_wrong_command_line_is_told(string message, params string[] arguments)
    {
        using var folder = new TempFolder();
        LintRun run = LintRun.In(folder.Root, arguments);
        Assert.Equal(("", 2), (run.Output, run.ExitCode));
        Assert.Contains(message, run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_rules_are_listed()
    {
        string[] lines = LintRun.In(Repository.Root, "--rules").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(LintRules.All.Select(rule => rule.Id), lines.Select(line => line.Split(' ')[0]));
        Assert.Contains("missing-description", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Editors_know_every_rule_and_why_it_is_there()
    {
        JsonElement rules = JsonElement.Parse(Repository.Text("src/Cdsc.CodeGen.Cli/Configuration/cdsc.schema.json"))
            .GetProperty("properties").GetProperty("lint").GetProperty("properties").GetProperty("rules").GetProperty("properties");
        Assert.Equal(
            LintRules.All.Select(rule => (rule.Name, rule.Rationale)),
            rules.EnumerateObject().Select(rule => (rule.Name, rule.Value.GetProperty("description").GetString()!)));
    }

    [Fact]
    public void Built_in_definitions_are_linted_when_somebody_asks_for_them()
    {
        using var folder = new TempFolder();
        LintRun run = LintRun.In(folder.Root, "--spec", "cds-wg1-02", "--format", "json");
        Assert.Equal(Enumerable.Repeat("unused-component", 7), run.Rules);
        Assert.All(run.Places, place => Assert.StartsWith("cdsc:/cds-wg1-02/openapi.yaml(", place, StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_overlay_adds_is_found_in_the_overlay_and_what_it_extends_is_left_alone()
    {
        using var folder = new TempFolder();
        folder.Write("acme.overlay.yaml", """
            overlay: 1.0.0
            info:
              title: Acme
              version: '1'
            extends: cdsc:/cds-wg1-01/openapi.yaml
            actions:
              - target: $.components.schemas.CoverageEntry.properties
                update:
                  acmeCode:
                    description: Code of Acme.
                    type: string
                    examples:
                      - 1
            """);
        LintRun run = LintRun.In(folder.Root, "acme.overlay.yaml", "--format", "json");
        Assert.Equal("", run.Error);
        Assert.Equal(["acme.overlay.yaml(9,7) member-name", "acme.overlay.yaml(13,13) invalid-example"], run.Places);
    }

    [Fact]
    public void What_comes_with_the_command_is_nothing_to_mend()
    {
        using var folder = new TempFolder();

        // The tag of these operations is unused now, but it stands in the built-in file.
        folder.Write("less.overlay.yaml", """
            overlay: 1.0.0
            info:
              title: Less
              version: '1'
            extends: cdsc:/cds-wg1-01/openapi.yaml
            actions:
              - target: $.paths['/cds/coverage']
                remove: true
              - target: $.paths['/cds/coverage/{entry_id}/map']
                remove: true
              - target: $.paths['/cds/coverage/{entry_id}/geojson']
                remove: true
            """);
        LintRun run = LintRun.In(folder.Root, "less.overlay.yaml", "--format", "json");
        Assert.Equal("", run.Error);
        Assert.Empty(run.Places);

        folder.Write("pets.yaml", LintDocuments.WithSchema(Loose));
        Assert.Equal(["pets.yaml(54,16) loose-pattern"], LintRun.In(folder.Root, "pets.yaml", "cds-wg1-02", "--format", "json").Places);
    }

    [Fact]
    public void A_configuration_is_taken_from_where_the_user_says()
    {
        using TempFolder folder = Folder(LintDocuments.WithSchema(Loose));
        Configure(folder, """{ "rules": { "loose-pattern": "error" } }""");
        using var elsewhere = new TempFolder();
        LintRun run = LintRun.In(elsewhere.Root, "--config", folder.PathOf("cdsc.json"), "--format", "json");
        Assert.Equal(["loose-pattern"], run.Rules);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("missing.json: error CDSC0001: ", LintRun.In(elsewhere.Root, "--config", "missing.json").Error, StringComparison.Ordinal);
    }

    private static TempFolder Folder(string document)
    {
        var folder = new TempFolder();
        folder.Write("api/pets.yaml", document);
        Configure(folder, "{}");
        return folder;
    }

    private static void Configure(TempFolder folder, string lint) => folder.Write(
        "cdsc.json", $$"""{ "inputs": ["api/pets.yaml"], "outputs": [{ "directory": "o", "emit": ["openapi"] }], "lint": {{lint}} }""");
}
