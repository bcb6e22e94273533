using System.CommandLine;

namespace Cdsc.CodeGen.Cli;

/// <summary>A command that is made when it is asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Make">Makes it, of its name.</param>
internal sealed record CommandMaker(string Name, Func<string, Command> Make);
