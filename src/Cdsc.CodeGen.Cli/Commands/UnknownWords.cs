using System.CommandLine;
using System.CommandLine.Parsing;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>Tells of words on a command line that mean nothing there, and which one was perhaps meant.</summary>
internal static class UnknownWords
{
    /// <summary>Lets an argument that takes any number of values refuse options, which it would take for values.</summary>
    public static void RefuseOptions(Argument argument) => argument.Validators.Add(result =>
    {
        foreach (string token in result.Tokens.Select(token => token.Value).Where(token => token.StartsWith('-')))
        {
            result.AddError(OptionMessage(token, (CommandResult)result.Parent!));
        }
    });

    /// <summary>What is wrong with a command line.</summary>
    public static IEnumerable<string> Problems(ParseResult result)
    {
        string[] unknown = [.. result.UnmatchedTokens];
        if (unknown.Length == 0)
        {
            return result.Errors.Select(error => error.Message);
        }

        // What else is said of such words, or of what they stand in the way of, is said of them already.
        CommandResult command = result.CommandResult;
        bool takesCommand = command.Command.Subcommands.Count > 0;
        return
        [
            .. unknown.Select(word => word.StartsWith('-') ? OptionMessage(word, command) : takesCommand ? CommandMessage(word, command.Command) : $"'{word}' is one word too many."),
            .. result.Errors.Select(error => error.Message).Where(message => !takesCommand && !unknown.Any(word => message.Contains($"'{word}'", StringComparison.Ordinal))),
        ];
    }

    private static string OptionMessage(string word, CommandResult command)
    {
        var names = new List<string>();
        for (CommandResult? current = command; current is not null; current = current.Parent as CommandResult)
        {
            names.AddRange(current.Command.Options.Where(option => !option.Hidden && (option.Recursive || current == command)).Select(option => option.Name));
        }

        return $"'{word}' is no option of this command{Meant(word, names)}";
    }

    private static string CommandMessage(string word, Command command) =>
        $"there is no command '{word}'{Meant(word, [.. command.Subcommands.Where(below => !below.Hidden).Select(below => below.Name)])}";

    private static string Meant(string word, IReadOnlyList<string> names) =>
        NearestName.Of(word, names) is { } nearest ? $"; did you mean '{nearest}'?" : ".";
}
