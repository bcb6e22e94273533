using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.Tests.Shared;

/// <summary>Runs the command in this process.</summary>
internal static class Cdsc
{
    public static CommandResult Run(string folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = CommandLine.Run(arguments, output, error, folder);
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }
}
