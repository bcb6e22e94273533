using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.WorkbenchTests.Linting;

namespace Cdsc.CodeGen.WorkbenchTests.Terminal;

public sealed class ColorTests
{
    private const string Escape = "\u001b";

    [Theory]
    [InlineData(true, "auto", true)]
    [InlineData(false, "auto", false)]
    [InlineData(true, "auto", false, "NO_COLOR=1")]
    [InlineData(true, "auto", true, "NO_COLOR=")]
    [InlineData(true, "auto", false, "TERM=dumb")]
    [InlineData(false, "auto", true, "FORCE_COLOR=1")]
    [InlineData(true, "auto", false, "FORCE_COLOR=0")]
    [InlineData(false, "auto", false, "FORCE_COLOR=")]
    [InlineData(false, "auto", false, "FORCE_COLOR=1", "NO_COLOR=1")]
    [InlineData(false, "always", true, "NO_COLOR=1", "TERM=dumb")]
    [InlineData(true, "never", false, "FORCE_COLOR=1")]
    public void Colours_are_where_somebody_sees_and_wants_them(bool isTerminal, string choice, bool expected, params string[] variables)
    {
        TerminalFacts facts = TerminalRun.Facts(isTerminal, variables: [.. variables.Select(variable => (variable.Split('=')[0], variable.Split('=')[1]))]);
        TerminalRun run = TerminalRun.In(Path.GetTempPath(), facts, "lint", "--rules", "--color", choice);
        Assert.Equal(expected, run.Output.Contains(Escape, StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_shows_the_line_and_the_place_in_it()
    {
        using var folder = new TempFolder();
        folder.Write("api/pets.yaml", LintDocuments.WithSchema("type: string\npattern: a"));
        TerminalRun run = TerminalRun.In(folder.Root, TerminalRun.Facts(), "lint", "api/pets.yaml");
        Assert.StartsWith(
            """
            {1}api/pets.yaml(54,16){0}: {33}warning{0} {36}loose-pattern{0}: The pattern is not anchored; begin it with ^, end it with $, and put alternatives into a group.{2} [/components/schemas/Pet/pattern]{0}
            {2} 54 | {0}      pattern: a
            {2}    | {0}               {33}^{0}
            1 file, {32}0 errors{0}, {33}1 warning{0}; 'cdsc lint --explain RULE' tells more.

            """.ReplaceLineEndings("\n"),
            Named(run.Output),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_is_shown_from_another_folder_and_in_built_in_files_too()
    {
        using var folder = new TempFolder();
        folder.Write("api/pets.yaml", LintDocuments.WithSchema("type: string\npattern: a"));
        folder.Write("other/x.txt", "");
        Assert.Contains("      pattern: a\n", TerminalRun.In(folder.PathOf("other"), TerminalRun.Facts(), "lint", "../api/pets.yaml").Output, StringComparison.Ordinal);
        Assert.Matches(@" \d+ \| .*\n.*\^~", TerminalRun.In(folder.Root, TerminalRun.Facts(), "lint", "--spec", "cds-wg1-02").Output);
    }

    [Fact]
    public void A_document_that_cannot_be_read_shows_where()
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", "openapi: 3.1.1\n\tinfo: x\n");
        string error = Named(TerminalRun.In(folder.Root, TerminalRun.Facts(), "generate", "pets.yaml", "-o", "out", "-n", "A").Error);
        Assert.Matches(@"\A\{1\}pets\.yaml\(2,\d\)\{0\}: \{31\}error\{0\} \{36\}CDSC0003\{0\}: [^\n]*\n\{2\} 2 \| \{0\} info: x\n\{2\}   \| \{0\} *\{31\}\^~*\{0\}\n\z", error);
    }

    [Fact]
    public void A_line_that_is_too_long_shows_the_part_around_the_place()
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", LintDocuments.WithSchema($"{{type: string, title: {new string('t', 200)}, pattern: here}}".Replace("{type", "allOf: [{type", StringComparison.Ordinal) + "]"));
        string[] lines = TerminalRun.In(folder.Root, TerminalRun.Facts(width: 60), "lint", "pets.yaml", "--color", "always").Output.Split('\n');
        int caret = Array.FindIndex(lines, line => line.Contains("^~~~", StringComparison.Ordinal));
        string[] shown = [.. lines[(caret - 1)..(caret + 1)].Select(line => System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9]+m", ""))];
        Assert.All(shown, line => Assert.InRange(line.Length, 20, 60));
        Assert.Equal("here", shown[0].Substring(shown[1].IndexOf('^', StringComparison.Ordinal), 4));
    }

    [Fact]
    public void Documents_that_may_hold_secrets_are_not_shown()
    {
        using var folder = new TempFolder();
        folder.Write("client.json", """{"client_id": 1, "client_secret": "hunter2"}""");
        TerminalRun run = TerminalRun.In(folder.Root, TerminalRun.Facts(), "validate", "client.json", "--as", "Client");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(Escape, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_get_a_heading_and_are_wrapped_in_their_column()
    {
        string[] lines = Named(TerminalRun.In(Path.GetTempPath(), TerminalRun.Facts(width: 70), "lint", "--rules").Output).Split('\n');
        Assert.Equal("{1}Id{0}        {1}Rule{0}                       {1}Level{0}    {1}Why{0}", lines[0]);
        Assert.StartsWith("{2}CDSC1001{0}  {36}missing-description{0}        {33}warning{0}  A description", lines[1], StringComparison.Ordinal);
        Assert.Matches("^ {46}[a-zA-Z]", lines[2]);
        Assert.StartsWith("{1}Template{0}", Named(TerminalRun.In(Path.GetTempPath(), TerminalRun.Facts(), "templates", "list").Output), StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_are_green_where_something_comes_and_red_where_it_goes()
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", LintDocuments.WithSchema("type: object"));
        string[] arguments = ["pets.yaml", "-o", "out", "-n", "A"];
        Assert.Matches(@"\A\{1\}out\{0\}: [0-9]+ files, \{32\}[0-9]+ written\{0\}, \{2\}0 removed\{0\}\n\z", Named(TerminalRun.In(folder.Root, TerminalRun.Facts(), ["generate", .. arguments]).Output));
        Assert.Contains("{32}up to date{0}", Named(TerminalRun.In(folder.Root, TerminalRun.Facts(), ["check", .. arguments]).Output), StringComparison.Ordinal);
        string file = Directory.EnumerateFiles(folder.PathOf("out"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        File.WriteAllText(file, "// \u001b[2J\u009b2J\u202e\n" + File.ReadAllText(file));
        string output = TerminalRun.In(folder.Root, TerminalRun.Facts(), ["check", .. arguments]).Output;
        Assert.Contains(@"{31}-// \u001B[2J\u009B2J\u202E{0}", Named(output), StringComparison.Ordinal);
        Assert.DoesNotContain(@"\u001B", TerminalRun.In(folder.Root, TerminalRun.Facts(), "lint", "--rules").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_have_the_colour_of_their_category()
    {
        using var folder = new TempFolder();
        folder.Write("old.yaml", LintDocuments.WithSchema("type: string"));
        folder.Write("new.yaml", LintDocuments.WithSchema("type: integer"));
        Assert.Contains("[{31}wire", Named(TerminalRun.In(folder.Root, TerminalRun.Facts(), "diff", "old.yaml", "new.yaml").Output), StringComparison.Ordinal);
        Assert.Equal("{32}Nothing has changed.{0}\n", Named(TerminalRun.In(folder.Root, TerminalRun.Facts(), "diff", "old.yaml", "old.yaml").Output));
    }

    [Fact]
    public void A_wrong_command_line_is_told_in_red() =>
        Assert.StartsWith("{31}cdsc:{0} ", Named(TerminalRun.In(Path.GetTempPath(), TerminalRun.Facts(), "lint", "--formt").Error), StringComparison.Ordinal);

    [Fact]
    public void Builds_get_plain_errors_also_where_colours_are_forced()
    {
        Assert.Contains(" EnvironmentVariables=\"NO_COLOR=1\"", Repository.Text("src/Cdsc.CodeGen.MSBuild/build/Cdsc.CodeGen.MSBuild.targets"), StringComparison.Ordinal);
        TerminalFacts facts = TerminalRun.Facts(isTerminal: false, variables: [("FORCE_COLOR", "1"), ("NO_COLOR", "1")]);
        Assert.StartsWith("cdsc: ", TerminalRun.In(Path.GetTempPath(), facts, "project", "missing.txt").Error, StringComparison.Ordinal);
    }

    /// <summary>The sequences of a terminal by their numbers.</summary>
    private static string Named(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[([0-9]+)m", "{$1}");
}
