using Cdsc.CodeGen.Cli;

var output = new ConsoleText(Console.Out);
var error = new ConsoleText(Console.Error);
int exitCode = CommandLine.Run(args, output, error, Environment.CurrentDirectory);
if (output.Failure is not { } failure)
{
    return exitCode;
}

error.WriteLine($"cdsc: the output can't be written: {failure}");
return exitCode == ExitCodes.Success ? ExitCodes.Diagnostics : exitCode;
