using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.WorkbenchTests.Terminal;

/// <summary>What a run of the command gave, as somebody has it who looks at a terminal, or doesn't.</summary>
internal sealed record TerminalRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the command.</summary>
    /// <param name="folder">The folder of the user.</param>
    /// <param name="facts">The terminal.</param>
    /// <param name="arguments">The command line.</param>
    public static TerminalRun In(string folder, TerminalFacts facts, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = CommandLine.Run(arguments, output, error, folder, facts);
        return new TerminalRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>A terminal of a width, or none, and the environment.</summary>
    public static TerminalFacts Facts(bool isTerminal = true, int width = 80, params (string Name, string Value)[] variables) => new(
        isTerminal, isTerminal, width, name => variables.Where(variable => variable.Name == name).Select(variable => variable.Value).FirstOrDefault());
}
