using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.WorkbenchTests.Diffing;

/// <summary>Runs the command in this process.</summary>
internal static class DiffRun
{
    public static CommandResult In(string folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = CommandLine.Run(arguments, output, error, folder);
        Assert.DoesNotContain("   at ", output.ToString() + error, StringComparison.Ordinal);
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }
}
