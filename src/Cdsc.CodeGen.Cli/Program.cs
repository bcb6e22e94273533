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

return CommandLine.Run(args, Console.Out, Console.Error, currentFolder, TerminalFacts.OfProcess());
