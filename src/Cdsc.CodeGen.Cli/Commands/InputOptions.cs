using System.CommandLine;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>How documents are named on a command line.</summary>
/// <param name="withoutAny">What happens without any, for the help.</param>
internal sealed class InputOptions(string withoutAny)
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = $"OpenAPI documents, of 2.0 to 3.2, or overlays of such, YAML or JSON, or names of built-in ones. {withoutAny}",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _spec = new("--spec", "-s")
    {
        Description = $"A specification whose definitions come with the command: {string.Join(", ", BuiltInDefinitions.Names)}. Repeatable.",
        HelpName = "NAME",
    };

    /// <summary>The option for the root.</summary>
    public Option<string?> Root { get; } = new("--root")
    {
        Description = "The folder outside which no file is read; by default this folder, or that of an input outside it.",
        HelpName = "DIR",
    };

    public void AddTo(Command command)
    {
        UnknownWords.RefuseOptions(_inputs);
        _spec.AcceptOnlyFromAmong([.. BuiltInDefinitions.Names]);
        command.Add(_inputs);
        command.Add(_spec);
        command.Add(Root);
    }

    /// <summary>Whether there are documents on the command line.</summary>
    public bool AreGiven(ParseResult result) => Names(result).Length > 0;

    /// <summary>The documents; null, with what is wrong, when one lies outside the root.</summary>
    public InputSet? Resolve(ParseResult result, string currentFolder, out string? problem)
    {
        string[] inputs = Names(result);
        if (Array.Find(inputs, DocumentFetcher.IsUrl) is { } url)
        {
            problem = $"'{PrintableText.Of(url)}' is a URL, which only 'cdsc validate' fetches; save the document to a file.";
            return null;
        }

        string[] files = [.. inputs.Where(input => BuiltInDefinitions.FileOf(input) is null).Select(input => Path.GetFullPath(Path.Combine(currentFolder, input)))];
        string root = Path.GetFullPath(Path.Combine(currentFolder, result.GetValue(Root) ?? RootOf(files, currentFolder)));
        string[] relative = [.. inputs.Select(input => BuiltInDefinitions.FileOf(input) ?? InputSet.RelativeTo(root, currentFolder, input))];
        problem = Array.Find(relative, input => input.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(input)) is { } outside
            ? $"the input '{outside}' lies outside the root; name a folder around all inputs with --root DIR."
            : null;
        return problem is null ? new InputSet(root, relative) : null;
    }

    private string[] Names(ParseResult result) => [.. result.GetValue(_spec) ?? [], .. result.GetValue(_inputs) ?? []];

    private static string RootOf(string[] inputs, string currentFolder)
    {
        string prefix = Path.TrimEndingDirectorySeparator(currentFolder) + Path.DirectorySeparatorChar;
        return inputs.All(input => input.StartsWith(prefix, StringComparison.Ordinal)) ? currentFolder : Path.GetDirectoryName(inputs[0]) ?? inputs[0];
    }
}
