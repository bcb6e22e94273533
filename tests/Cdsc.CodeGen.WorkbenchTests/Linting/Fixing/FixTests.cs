using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.Workbench;
using Cdsc.CodeGen.WorkbenchTests.Terminal;

namespace Cdsc.CodeGen.WorkbenchTests.Linting.Fixing;

public sealed class FixTests
{
    private const string Head = "openapi: 3.1.1\ninfo: {title: Pets, version: '1'}\npaths: {}\n";

    public static TheoryData<string, string> Cases => new()
    {
        // A secret, in every way in which a schema is written.
        { "P:\n  type: object\n  properties:\n    chip_secret:\n      type: string\n      description: x\n", "P:\n  type: object\n  properties:\n    chip_secret:\n      type: string\n      format: password\n      description: x\n" },
        { "P:\n  properties:\n    chip_secret:\n        description: x # why\n        type: string   # a text\n", "P:\n  properties:\n    chip_secret:\n        description: x # why\n        type: string   # a text\n        format: password\n" },
        { "P:\n  properties:\n    chip_secret:\n      type: [string, 'null']\n      description: x\n", "P:\n  properties:\n    chip_secret:\n      type: [string, 'null']\n      format: password\n      description: x\n" },
        { "P:\n  properties:\n    chip_secret:\n      # Not for everybody.\n      type:\n      - string\n      - 'null'\n", "P:\n  properties:\n    chip_secret:\n      # Not for everybody.\n      format: password\n      type:\n      - string\n      - 'null'\n" },
        { "P:\n  properties:\n    chip_secret:\n      type:\n        string\n", "P:\n  properties:\n    chip_secret:\n      format: password\n      type:\n        string\n" },
        { "P:\n  properties:\n    chip_secret: {description: x, type: string}\n", "P:\n  properties:\n    chip_secret: {description: x, format: password, type: string}\n" },
        { "P:\n  properties:\n    chip_secret: {\n      type: string,   # x\n      title: t }\n", "P:\n  properties:\n    chip_secret: {\n      format: password,\n      type: string,   # x\n      title: t }\n" },
        { "P: {\"properties\": {\"chip_secret\": {\"type\": \"string\"}, \"a_token\": { \"type\": \"string\" }}}\n", "P: {\"properties\": {\"chip_secret\": {\"format\": \"password\", \"type\": \"string\"}, \"a_token\": { \"format\": \"password\", \"type\": \"string\" }}}\n" },

        // Shorthands, in every way in which a string is written.
        { "P: {type: string, pattern: '^\\d{2}$'}\n", "P: {type: string, pattern: '^[0-9]{2}$'}\n" },
        { "P:\n  type: string\n  pattern: ^\\d+$ # digits\n", "P:\n  type: string\n  pattern: '^[0-9]+$' # digits\n" },
        { "P:\n  type: string\n  pattern: \"^\\\\w\\\"'\\\\D[\\\\d_]$\"\n", "P:\n  type: string\n  pattern: \"^[A-Za-z0-9_]\\\"'[^0-9][0-9_]$\"\n" },
        { "P:\n  type: string\n  pattern: '^it''s \\d$'\n", "P:\n  type: string\n  pattern: '^it''s [0-9]$'\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_mended_where_it_stands_and_all_else_stays(string before, string after)
    {
        foreach (string lineEnd in (string[])["\n", "\r\n"])
        {
            using var folder = new TempFolder();
            folder.Write("pets.yaml", Document(before).ReplaceLineEndings(lineEnd));
            TerminalRun run = Fix(folder, "pets.yaml");
            Assert.Equal(Document(after).ReplaceLineEndings(lineEnd), folder.Read("pets.yaml"));
            Assert.Matches(@"\A[12] places? mended in 1 file\.\n", run.Output);
            Assert.DoesNotContain("unmarked-secret", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Engines differ", run.Output, StringComparison.Ordinal);

            // There is nothing more to do.
            Assert.DoesNotContain("mended", Fix(folder, "pets.yaml").Output, StringComparison.Ordinal);
            Assert.Equal(Document(after).ReplaceLineEndings(lineEnd), folder.Read("pets.yaml"));
        }
    }

    [Theory]
    [InlineData("P:\n  type: string\n  pattern: '^a\\s\\d$'\n")]
    [InlineData("P:\n  type: string\n  pattern: '^[\\D]$'\n")]
    [InlineData("P:\n  type: string\n  pattern: '^[\\d-z]$'\n")]
    [InlineData("P:\n  type: string\n  pattern: '^[a-\\d]$'\n")]
    [InlineData("P:\n  type: string\n  pattern: abc\n")]
    [InlineData("P:\n  type: string\n  pattern: >-\n    ^\\d$\n")]
    [InlineData("P:\n  type: string\n  pattern: \"^\\u005cd$\"\n")]
    public void What_somebody_has_to_decide_stays(string schemas)
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", Document(schemas));
        TerminalRun run = Fix(folder, "pets.yaml");
        Assert.Contains("loose-pattern", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("mended", run.Output, StringComparison.Ordinal);
        Assert.Equal(Document(schemas), folder.Read("pets.yaml"));
    }

    [Fact]
    public void Json_stays_json_and_a_byte_order_mark_stays_there()
    {
        const string Before = "\ufeff{\r\n\t\"openapi\": \"3.1.1\",\r\n\t\"info\": {\"title\": \"Pets\", \"version\": \"1\"},\r\n\t\"paths\": {},\r\n\t\"components\": {\"schemas\": {\r\n\t\t\"api_secret\": {\"properties\": {\"api_secret\": {\r\n\t\t\t\"type\": \"string\"\r\n\t\t}, \"b\": {\"type\": \"string\", \"pattern\": \"^\\\\d$\"}}}}}\r\n}";
        using var folder = new TempFolder();
        folder.Write("pets.json", System.Text.Encoding.UTF8.GetBytes(Before));
        Assert.StartsWith("2 places mended in 1 file.\n", Fix(folder, "pets.json").Output, StringComparison.Ordinal);
        Assert.Equal(
            Before.Replace("\"type\": \"string\"\r\n", "\"format\": \"password\",\r\n\t\t\t\"type\": \"string\"\r\n", StringComparison.Ordinal).Replace("\\\\d", "[0-9]", StringComparison.Ordinal),
            System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(folder.PathOf("pets.json"))));
    }

    [Fact]
    public void Files_that_are_referred_to_are_mended_and_exceptions_hold()
    {
        using var folder = new TempFolder();
        folder.Write("api/pets.yaml", Document("P: {$ref: ../schemas/pet.yaml}\nQ: {properties: {q_secret: {type: string}}}\n"));
        folder.Write("schemas/pet.yaml", "properties:\n  chip_secret:\n    type: string");
        folder.Write("cdsc.json", """
            {
              "inputs": ["api/pets.yaml"],
              "outputs": [{"directory": "out", "emit": ["models"], "namespace": "A"}],
              "lint": {"exceptions": [{"rule": "unmarked-secret", "at": "api/pets.yaml#/components/schemas/Q", "reason": "No secret."}]}
            }
            """);
        TerminalRun run = TerminalRun.In(folder.PathOf("api"), TerminalFacts.None, "lint", "--fix", "--format", "json");
        Assert.Equal("1 place mended in 1 file.\n", run.Error);
        Assert.DoesNotContain("unmarked-secret", run.Output, StringComparison.Ordinal);
        Assert.Equal("properties:\n  chip_secret:\n    format: password\n    type: string", folder.Read("schemas/pet.yaml"));
        Assert.Contains("{q_secret: {type: string}}", folder.Read("api/pets.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_parse_is_refused()
    {
        using var folder = new TempFolder();
        string broken = Document("P:\n  properties:\n    chip_secret:\n      type: string\n   x: [\n");
        folder.Write("pets.yaml", broken);
        TerminalRun run = Fix(folder, "pets.yaml");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("CDSC0003", run.Error, StringComparison.Ordinal);
        Assert.Equal(broken, folder.Read("pets.yaml"));
    }

    [Fact]
    public void A_link_is_left_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights on Windows that a test may lack.");
        using var folder = new TempFolder();
        folder.Write("real.yaml", Document("P: {properties: {q_secret: {type: string}}}\n"));
        File.CreateSymbolicLink(folder.PathOf("pets.yaml"), folder.PathOf("real.yaml"));
        TerminalRun run = Fix(folder, "pets.yaml");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("it is a link", run.Error, StringComparison.Ordinal);
        Assert.Equal(Document("P: {properties: {q_secret: {type: string}}}\n"), folder.Read("real.yaml"));
        Assert.NotNull(new FileInfo(folder.PathOf("pets.yaml")).LinkTarget);
    }

    [Fact]
    public void Without_the_option_nothing_is_written_and_the_rules_say_what_it_does()
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", Document("P: {properties: {q_secret: {type: string}}}\n"));
        TerminalRun.In(folder.Root, TerminalFacts.None, "lint", "pets.yaml");
        Assert.Equal(Document("P: {properties: {q_secret: {type: string}}}\n"), folder.Read("pets.yaml"));
        Assert.Equal(["unmarked-secret", "loose-pattern"], LintRules.All.Where(rule => rule.Mends is not null).Select(rule => rule.Name));
        Assert.Contains("\nFixable by 'cdsc lint --fix'. It adds 'format: password' beside the type.\n", TerminalRun.In(folder.Root, TerminalFacts.None, "lint", "--explain", "unmarked-secret").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Fixable", TerminalRun.In(folder.Root, TerminalFacts.None, "lint", "--explain", "operation-id").Output, StringComparison.Ordinal);
    }

    private static TerminalRun Fix(TempFolder folder, string file) => TerminalRun.In(folder.Root, TerminalFacts.None, "lint", file, "--fix");

    private static string Document(string schemas) =>
        Head + "components:\n  schemas:\n" + string.Concat(schemas.Split('\n').SkipLast(1).Select(line => $"    {line}\n"));
}
