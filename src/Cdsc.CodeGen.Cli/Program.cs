using Cdsc.CodeGen.Cli;

string currentFolder;
try
{
    currentFolder = Environment.CurrentDirectory;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine("cdsc: the current folder is gone or can't be read; change to another one.");
    return ExitCodes.Usage;
}

var output = new ConsoleText(Console.Out);
var error = new ConsoleText(Console.Error);
int exitCode = CommandLine.Run(args, output, error, currentFolder, TerminalFacts.OfProcess());
if (output.Failure is not { } failure)
{
    return exitCode;
}

error.WriteLine($"cdsc: the output can't be written: {failure}");
return exitCode == ExitCodes.Success ? ExitCodes.Diagnostics : exitCode;
