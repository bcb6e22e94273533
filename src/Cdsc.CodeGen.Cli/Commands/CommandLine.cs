using System.CommandLine;

namespace Cdsc.CodeGen.Cli;

/// <summary>The command line as a whole.</summary>
internal static class CommandLine
{
    private const string GenerateHelp = """
        Generates C#, OpenAPI bundles and JSON Schemas from OpenAPI documents, and code in any language with your templates.

        Examples:
          cdsc generate
              does what the nearest cdsc.json says
          cdsc generate --spec cds-wg1-02 --emit client --namespace Acme.Cds --output src/Generated
              generates models and clients of a specification whose definitions come with the command
          cdsc generate petstore.yaml --output src/Generated --namespace Acme.Pets --emit models,client
              generates models and a client of one document
          cdsc generate openapi.yaml --output bundle --emit openapi
              makes one self-contained document of many files
          cdsc generate openapi.yaml --output bundle --emit openapi-3.0
              makes the same in OpenAPI 3.0, for tools that know no later version
          cdsc generate petstore.yaml --target-templates typescript --output src/api
              renders the model with templates of yours, as typescript/target.json says

        Files are written only when they change. A file that somebody edited is never overwritten.
        """;

    private const string CheckHelp = """
        Tells whether the output folders are what would be generated, and how they differ. Changes nothing.

        Example:
          cdsc check
              for continuous integration: exit code 1 when somebody forgot to generate
        """;

    private const string SchemaHelp = """
        Prints the JSON Schema of cdsc.json, so that editors complete and check it.

        Example:
          cdsc schema > cdsc.schema.json
              then let cdsc.json begin with { "$schema": "./cdsc.schema.json", …
        """;

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="plainOutput">For what was asked for.</param>
    /// <param name="plainError">For what is wrong.</param>
    /// <param name="currentFolder">The folder of the user.</param>
    /// <param name="facts">What is known of the terminal; by default there is none.</param>
    public static int Run(string[] arguments, TextWriter plainOutput, TextWriter plainError, string currentFolder, TerminalFacts? facts = null)
    {
        try
        {
            return Invoke(arguments, plainOutput, plainError, currentFolder, facts ?? TerminalFacts.None);
        }
        catch (OutputLostException lost)
        {
            return SayLost(lost, plainError);
        }
    }

    private static int SayLost(OutputLostException lost, TextWriter error)
    {
        try
        {
            error.WriteLine($"cdsc: the output can't be written: {lost.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is nobody left to tell; the exit code is what remains.
        }

        return ExitCodes.Diagnostics;
    }

    private static int Invoke(string[] arguments, TextWriter plainOutput, TextWriter plainError, string currentFolder, TerminalFacts facts)
    {
        using var progress = new ProgressLine(facts.HasProgress ? plainError : null, facts.Width);
        using var output = new TerminalWriter(plainOutput, progress, facts.Width);
        using var error = new TerminalWriter(plainError, progress, facts.Width);
        var run = new RunCommand(output, error, currentFolder);
        var root = new RootCommand("cdsc turns OpenAPI definitions into C# that people ship.\n\nExit codes: 0 success, 1 diagnostics, 2 usage.");
        CommandMaker[] commands =
        [
            new("generate", name => Make(name, GenerateHelp, run.Generate, error, currentFolder)),
            new("check", name => Make(name, CheckHelp, run.Check, error, currentFolder)),
            new("diff", name => DiffCommand.Make(name, output, error, currentFolder)),
            new("docs", name => DocsCommand.Make(name, output, error, currentFolder)),
            new("watch", name => MakeWatch(name, new WatchCommand(output, error, currentFolder), error, currentFolder)),
            new("lint", name => LintCommand.Make(name, output, error, currentFolder)),
            new("model", name => ModelCommand.Make(name, output, error, currentFolder)),
            new("templates", name => TemplatesCommand.Make(name, output, error, currentFolder)),
            new("validate", name => ValidateCommand.Make(name, output, error, currentFolder)),
            new("schema", name => MakeSchema(name, output)),
            new("completion", name => CompletionCommand.Make(name, output)),
            new("project", name => MakeProject(name, new ProjectCommand(output, error, currentFolder))),
        ];

        // Whoever begins with a command needs no other; to make them all takes longer than some commands do.
        string? named = arguments.FirstOrDefault();
        bool isKnown = commands.Any(command => command.Name == named);
        foreach (CommandMaker command in commands.Where(command => !isKnown || command.Name == named))
        {
            root.Add(command.Make(command.Name));
        }

        DetailedHelp.Install(root);
        var color = new Option<string>("--color")
        {
            Description = "Whether there are colours: by default on a terminal, unless NO_COLOR is set.",
            HelpName = string.Join('|', TerminalFacts.Choices),
            DefaultValueFactory = _ => TerminalFacts.Choices[0],
            Recursive = true,
        };
        color.AcceptOnlyFromAmong([.. TerminalFacts.Choices]);
        root.Add(color);

        // A file whose name begins with @ is a file, and no list of further arguments.
        ParseResult result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        string choice = result.Errors.Count > 0 ? TerminalFacts.Choices[0] : result.GetValue(color)!;
        output.IsStyled = facts.HasColor(choice, facts.OutputIsTerminal);
        error.IsStyled = facts.HasColor(choice, facts.ErrorIsTerminal);
        if (result.Errors.Count > 0)
        {
            foreach (string problem in UnknownWords.Problems(result))
            {
                UsageError.Write(problem, error);
            }

            error.WriteLine("See 'cdsc --help'.");
            return ExitCodes.Usage;
        }

        return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static Command MakeWatch(string name, WatchCommand watch, TextWriter error, string currentFolder)
    {
        var options = new RunOptions();
        var command = new Command(name, WatchCommand.Help.ReplaceLineEndings("\n"));
        options.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            // A command line that is wrong stays wrong; a configuration can be mended while it is watched.
            string? file = options.ConfigurationFile(result, currentFolder);
            bool canBeMended = file is not null && ConfigurationReader.Exists(file);
            if (options.Resolve(result, currentFolder, canBeMended ? TextWriter.Null : error, out int exitCode) is null && !canBeMended)
            {
                return exitCode;
            }

            return await watch.RunAsync(file, () => options.Resolve(result, currentFolder, error, out _), cancellationToken);
        });
        return command;
    }

    private static Command MakeSchema(string name, TextWriter output)
    {
        var command = new Command(name, SchemaHelp.ReplaceLineEndings("\n"));
        command.SetAction(_ => output.Write(SchemaCommand.Text()));
        return command;
    }

    private static Command MakeProject(string name, ProjectCommand project)
    {
        var request = new Argument<string>("REQUEST") { Description = "The file that the targets have written." };
        var command = new Command(name, "Generates what the CdscSpec items of a project ask for; the targets of the package for MSBuild call it.") { request };
        command.Hidden = true;
        command.SetAction(result => project.Run(result.GetValue(request)!));
        return command;
    }

    private static Command Make(string name, string help, Func<RunConfiguration, int> action, TextWriter error, string currentFolder)
    {
        var options = new RunOptions();
        var command = new Command(name, help.ReplaceLineEndings("\n"));
        options.AddTo(command);
        command.SetAction(result => options.Resolve(result, currentFolder, error, out int exitCode) is { } configuration
            ? action(configuration)
            : exitCode);
        return command;
    }
}
