using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.WorkbenchTests.Terminal;

namespace Cdsc.CodeGen.WorkbenchTests.BadInput;

/// <summary>Whatever a command gets: an error that names it, an exit code that tells, and no stack trace.</summary>
public sealed class BadInputTests
{
    /// <summary>Each place on the command line that takes something from the disk.</summary>
    public static TheoryData<string> Places =>
    [
        "generate X --output out --namespace A",
        "generate good.yaml X --output out --namespace A",
        "generate --config X",
        "generate good.yaml --output out --namespace A --templates X",
        "generate good.yaml --output out --target-templates X",
        "check X --output out --namespace A",
        "check --config X",
        "watch --config X",
        "lint X",
        "lint X --format json",
        "lint --config X",
        "model X",
        "model X --output model.json",
        "docs X --output out",
        "docs good.yaml --output out --templates X",
        "diff X good.yaml",
        "diff good.yaml X",
        "diff good.yaml good.yaml --acknowledge X",
        "validate X --as Pet --spec good.yaml",
        "validate X --as ServerMetadata --format sarif",
        "validate good.json --as Pet --spec X",
        "templates check X",
        "project X",
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public void What_is_no_document_is_told(string place)
    {
        using TempFolder folder = BadInputs.Folder();
        foreach (string name in BadInputs.Names)
        {
            // Who watches can mend what is there; only what isn't there ends it.
            if (place.StartsWith("watch", StringComparison.Ordinal) && File.Exists(folder.PathOf(name)))
            {
                continue;
            }

            TerminalRun run = Run(folder, [.. place.Split(' ').Select(word => word == "X" ? name : word)]);
            AssertTold(run, NameIn(name), $"{place} with {(name.Length > 100 ? "a long name" : name)}");
        }
    }

    [Theory]
    [InlineData("generate X --output out --namespace A")]
    [InlineData("check X --output out --namespace A")]
    [InlineData("lint X")]
    [InlineData("lint --config X")]
    [InlineData("model X")]
    [InlineData("diff X good.yaml")]
    [InlineData("docs X --output out")]
    [InlineData("diff good.yaml good.yaml --acknowledge X")]
    [InlineData("validate good.json --as Pet --spec X")]
    [InlineData("templates check X")]
    [InlineData("project X")]
    public void Odd_names_are_told(string place)
    {
        using TempFolder folder = BadInputs.Folder();
        foreach (string name in (string[])["", "/", "..", ".", "https://example.org/api.yaml", "http://[", "cdsc:/", "cdsc:/nothing.yaml", " "])
        {
            AssertTold(Run(folder, [.. place.Split(' ').Select(word => word == "X" ? name : word)]), "", $"{place} with '{name}'");
        }
    }

    [Theory]
    [InlineData("lint X")]
    [InlineData("validate X --as Pet --spec good.yaml")]
    public void A_file_without_an_end_is_told(string place)
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "This system has no file without an end.");
        using TempFolder folder = BadInputs.Folder();
        TerminalRun run = Run(folder, [.. place.Split(' ').Select(word => word == "X" ? "/dev/zero" : word)]);
        AssertTold(run, "it is larger than 64 MiB", place);
    }

    [Theory]
    [InlineData("generate X --output out --namespace A")]
    [InlineData("check X --output out --namespace A")]
    [InlineData("lint X")]
    [InlineData("model X")]
    [InlineData("docs X --output out")]
    [InlineData("diff X good.yaml")]
    [InlineData("validate X --as Pet --spec good.yaml")]
    public void A_file_that_may_not_be_read_is_told(string place)
    {
        // For writing alone, even for who may do anything.
        string? file = Directory.Exists("/sys/bus") ? Directory.EnumerateDirectories("/sys/bus").Select(bus => bus + "/drivers_probe").FirstOrDefault(File.Exists) : null;
        Assert.SkipWhen(file is null, "This system has no file that nobody may read.");
        using TempFolder folder = BadInputs.Folder();
        TerminalRun run = Run(folder, [.. place.Split(' ').Select(word => word == "X" ? file : word)]);
        AssertTold(run, "it may not be read (permission denied)", place);
    }

    [Theory]
    [InlineData("generate good.yaml --namespace A --output X")]
    [InlineData("model good.yaml --output X")]
    [InlineData("templates export X")]
    public void What_is_in_the_way_of_the_output_is_told_and_stays(string place)
    {
        using TempFolder folder = BadInputs.Folder();
        folder.Write("full/file.txt", "x");
        folder.Write("full/models/object.sbn/x", "x");
        foreach (string name in (string[])["good.yaml", "text.yaml", "good.yaml/below", "full", "/", "", new string('x', 5_000)])
        {
            if (place.StartsWith("templates", StringComparison.Ordinal) && name is "/" or "")
            {
                continue;
            }

            AssertTold(Run(folder, [.. place.Split(' ').Select(word => word == "X" ? name : word)]), "", $"{place} with '{(name.Length > 100 ? "a long name" : name)}'");
        }

        Assert.Equal(BadInputs.Good, folder.Read("good.yaml"));
        Assert.Equal("x", folder.Read("full/file.txt"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"inputs\": 1}")]
    [InlineData("{\"inputs\": [\"missing.yaml\"], \"outputs\": [{\"directory\": \"out\", \"emit\": [\"models\"], \"namespace\": \"A\"}]}")]
    [InlineData("{\"inputs\": [\"a\\u0000b\"], \"outputs\": [{\"directory\": \"out\", \"emit\": [\"models\"], \"namespace\": \"A\"}]}")]
    [InlineData("{\"inputs\": [\"text.yaml\"], \"outputs\": [{\"directory\": \"a\\u0000b\", \"emit\": [\"models\"], \"namespace\": \"A\"}]}")]
    [InlineData("{\"inputs\": [\"text.yaml\"], \"outputs\": [{\"directory\": \"out\", \"templates\": \"a\\u0000b\", \"emit\": [\"models\"], \"namespace\": \"A\"}]}")]
    [InlineData("{\"inputs\": [\"text.yaml\"], \"outputs\": [{\"directory\": \"out\", \"targetTemplates\": \"a\\u0000b\"}]}")]
    [InlineData("\ufeff\0")]
    public async Task A_broken_configuration_is_told_by_every_command(string configuration)
    {
        using TempFolder folder = BadInputs.Folder();
        folder.Write("cdsc.json", configuration);
        foreach (string command in (string[])["generate", "check", "lint", "validate good.json --as Pet", "diff . good.yaml"])
        {
            AssertTold(Run(folder, command.Split(' ')), "", $"{command} with {configuration}");
        }

        // It goes on watching, so that the mistake can be mended.
        using var error = new StringWriter { NewLine = "\n" };
        string file = folder.PathOf("cdsc.json");
        RunConfiguration? Read()
        {
            var diagnostics = new DiagnosticBag();
            RunConfiguration? read = ConfigurationReader.Read(file, diagnostics);
            DiagnosticPrinter.Print(diagnostics.ToSorted(), folder.Root, folder.Root, error);
            return read;
        }

        Assert.Equal(0, await new WatchCommand(error, error, folder.Root).RunAsync(file, Read, new CancellationToken(canceled: true)));
        AssertTold(new TerminalRun(1, "", error.ToString()), "", $"watch with {configuration}");
    }

    [Theory]
    [InlineData("diff HEAD good.yaml", "this folder is not in a repository of git")]
    [InlineData("diff good.yaml --output=x good.yaml", "")]
    [InlineData("diff good.yaml", "")]
    [InlineData("validate", "")]
    [InlineData("lint lint.yaml lint.yaml lint.yaml", "lint.yaml")]
    [InlineData("completion tcsh", "tcsh")]
    [InlineData("completion", "")]
    [InlineData("schema more", "'more' is one word too many")]
    [InlineData("templates list more", "'more' is one word too many")]
    [InlineData("templates export own missing.sbn", "'missing.sbn'")]
    [InlineData("generate --spec cds-wg1-03", "cds-wg1-03")]
    public void Other_mistakes_are_told(string command, string expected)
    {
        using TempFolder folder = BadInputs.Folder();
        AssertTold(Run(folder, command.Split(' ')), expected, command);
    }

    [Theory]
    [InlineData("lint --formt json", "cdsc: '--formt' is no option of this command; did you mean '--format'?")]
    [InlineData("lint good.yaml --rule", "cdsc: '--rule' is no option of this command; did you mean '--rules'?")]
    [InlineData("validate good.json --spce x", "cdsc: '--spce' is no option of this command; did you mean '--spec'?")]
    [InlineData("diff a b --fail wire", "cdsc: '--fail' is no option of this command; did you mean '--fail-on'?")]
    [InlineData("schema --colour never", "cdsc: '--colour' is no option of this command; did you mean '--color'?")]
    [InlineData("schema --zzzzzz", "cdsc: '--zzzzzz' is no option of this command.")]
    [InlineData("generat", "cdsc: there is no command 'generat'; did you mean 'generate'?")]
    [InlineData("gen", "cdsc: there is no command 'gen'; did you mean 'generate'?")]
    [InlineData("templates exprot own", "cdsc: there is no command 'exprot'; did you mean 'export'?")]
    [InlineData("projec", "cdsc: there is no command 'projec'.")]
    [InlineData("--verson", "cdsc: '--verson' is no option of this command; did you mean '--version'?")]
    public void A_misspelled_word_gets_the_one_that_was_meant(string command, string expected)
    {
        using TempFolder folder = BadInputs.Folder();
        TerminalRun run = Run(folder, command.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(expected, run.Error.Split('\n')[0]);
        Assert.DoesNotContain("Required command", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_name_begins_with_an_at_sign_is_a_file()
    {
        using TempFolder folder = BadInputs.Folder();
        folder.Write("@pets.yaml", BadInputs.Good);
        Assert.Equal(0, Run(folder, "model", "@pets.yaml").ExitCode);
    }

    /// <summary>What every form of output leaves of a name: it is cut, and in URIs escaped.</summary>
    private static string NameIn(string path) => Path.GetFileName(path).TrimStart('@', '-', ':') is { Length: > 100 } name ? name[..100] : Path.GetFileName(path).TrimStart('@', '-', ':');

    private static TerminalRun Run(TempFolder folder, params string[] arguments) => TerminalRun.In(folder.Root, TerminalFacts.None, arguments);

    private static void AssertTold(TerminalRun run, string expected, string what)
    {
        string text = run.Output + run.Error;
        Assert.True(run.ExitCode is 1 or 2, $"{what} ended with {run.ExitCode}.\n{text}");
        Assert.True(run.ExitCode == 1 || run.Error.StartsWith("cdsc: ", StringComparison.Ordinal), $"{what} said:\n{text}");
        Assert.True(text.Contains(expected, StringComparison.Ordinal), $"{what} did not tell of '{expected}', but said:\n{text}");
        Assert.True(text.TrimEnd().Length > 0, $"{what} said nothing.");
        foreach (string trace in (string[])["   at ", "Exception", "System.", "Unhandled", ".."])
        {
            Assert.False(trace != ".." ? text.Contains(trace, StringComparison.Ordinal) : text.Contains("..\n", StringComparison.Ordinal), $"{what} said:\n{text}");
        }
    }
}
