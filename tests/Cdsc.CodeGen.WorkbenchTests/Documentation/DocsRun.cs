using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>What a run of <c>cdsc docs</c> gave.</summary>
internal sealed record DocsRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the command.</summary>
    public static DocsRun In(string folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = CommandLine.Run(["docs", .. arguments], output, error, folder);
        var run = new DocsRun(exitCode, output.ToString(), error.ToString());
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
        return run;
    }

    /// <summary>The page of a document.</summary>
    public static string PageOf(string document)
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", document);
        DocsRun run = In(folder.Root, "pets.yaml", "--output", "out");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        return folder.Read("out/pets.html");
    }
}
