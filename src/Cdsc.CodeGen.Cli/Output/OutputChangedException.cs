namespace Cdsc.CodeGen.Cli;

/// <summary>Ends the writing where a file or a folder is no more what the plan found; never leaves the writer.</summary>
internal sealed class OutputChangedException : Exception;
