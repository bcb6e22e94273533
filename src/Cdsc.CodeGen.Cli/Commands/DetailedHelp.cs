using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Cdsc.CodeGen.Cli;

/// <summary>
/// Shows of each command what its text says first where commands are listed, and all of it where somebody asks for that
/// command.
/// </summary>
internal sealed class DetailedHelp : SynchronousCommandLineAction
{
    private readonly HelpAction _standard;
    private readonly Dictionary<Command, string> _details = [];

    private DetailedHelp(HelpAction standard) => _standard = standard;

    /// <summary>Who asks for help need not give the rest.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Takes the place of the standard help of a command and of all below it.</summary>
    public static void Install(RootCommand root)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        var help = new DetailedHelp((HelpAction)option.Action!);
        help.Split(root);
        option.Action = help;
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int result = _standard.Invoke(parseResult);
        if (_details.TryGetValue(parseResult.CommandResult.Command, out string? details))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(details + "\n");
        }

        return result;
    }

    private void Split(Command command)
    {
        foreach (Command below in command.Subcommands)
        {
            string text = below.Description ?? "";
            int end = text.IndexOf("\n\n", StringComparison.Ordinal);
            if (end >= 0)
            {
                below.Description = text[..end];
                _details.Add(below, text[(end + 2)..].TrimEnd());
            }

            Split(below);
        }
    }
}
