using System.Text.Json;
using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.WorkbenchTests.Linting;

/// <summary>What a run of the command gave.</summary>
internal sealed record LintRun(int ExitCode, string Output, string Error)
{
    /// <summary>The rules of the findings, of a run that printed JSON.</summary>
    public IReadOnlyList<string> Rules =>
        [.. JsonElement.Parse(Output).GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()!)];

    /// <summary>The places and rules of the findings.</summary>
    public IReadOnlyList<string> Places =>
    [
        .. JsonElement.Parse(Output).GetProperty("findings").EnumerateArray().Select(finding =>
            $"{finding.GetProperty("file")}({finding.GetProperty("line")},{finding.GetProperty("column")}) {finding.GetProperty("rule")}"),
    ];

    /// <summary>Runs <c>cdsc lint</c>.</summary>
    public static LintRun In(string folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = CommandLine.Run(["lint", .. arguments], output, error, folder);
        var run = new LintRun(exitCode, output.ToString(), error.ToString());
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
        return run;
    }

    /// <summary>The rules that a document breaks.</summary>
    public static IReadOnlyList<string> Of(string document)
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", document);
        LintRun run = In(folder.Root, "pets.yaml", "--format", "json");
        Assert.Equal("", run.Error);
        return run.Rules;
    }
}
