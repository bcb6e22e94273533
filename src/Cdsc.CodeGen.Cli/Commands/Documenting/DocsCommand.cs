using System.CommandLine;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary><c>docs</c>: writes a reference to read.</summary>
internal sealed class DocsCommand(TextWriter output, TextWriter error, string currentFolder)
{
    private const string Help = """
        Writes a reference to read: for each document one HTML page with its operations, objects, lists, rules, open questions and
        examples, with an index and a search. A page is complete in itself; open it in a browser, print it, put it on any server.

        Examples:
          cdsc docs --spec cds-wg1-02 --output docs
              writes docs/cds-wg1-02.html, the reference of a specification whose definitions come with the command
          cdsc docs petstore.yaml --output docs
              writes the reference of a document of yours
          cdsc docs --output docs
              writes those of the inputs of the nearest cdsc.json

        In cdsc.json, "emit": ["docs"] makes the pages part of 'cdsc generate' and 'cdsc check'. A page that somebody edited is
        never overwritten.
        """;

    private readonly InputOptions _inputs = new("By default those of cdsc.json.");

    private readonly Option<string?> _config = new("--config", "-c") { Description = "The configuration; by default the nearest cdsc.json.", HelpName = "FILE" };

    private readonly Option<string> _output = new("--output", "-o") { Description = "The folder to write to.", HelpName = "DIR", Required = true };

    /// <summary>The command.</summary>
    public static Command Make(TextWriter output, TextWriter error, string currentFolder)
    {
        var docs = new DocsCommand(output, error, currentFolder);
        var command = new Command("docs", Help.ReplaceLineEndings("\n"));
        docs._inputs.AddTo(command);
        command.Add(docs._output);
        command.Add(docs._config);
        command.SetAction(docs.Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        if (!_inputs.AreGiven(result))
        {
            return result.GetValue(_inputs.Root) is null
                ? RunConfigured(result)
                : Usage("--root goes with documents on the command line; without any, cdsc.json decides.");
        }

        if (result.GetValue(_config) is not null)
        {
            return Usage("--config does not go with documents on the command line: those need no configuration.");
        }

        return _inputs.Resolve(result, currentFolder, out string? problem) is { } inputs ? Write(result, inputs.Root, inputs.Files) : Usage(problem!);
    }

    private int RunConfigured(ParseResult result)
    {
        string? path = result.GetValue(_config) is { } named ? Path.GetFullPath(Path.Combine(currentFolder, named)) : ConfigurationReader.Find(currentFolder);
        if (path is null)
        {
            return Usage("there is no cdsc.json in this folder or one around it; name documents, or see 'cdsc docs --help'.");
        }

        var diagnostics = new DiagnosticBag();
        RunConfiguration? configuration = ConfigurationReader.Read(path, diagnostics);
        DiagnosticPrinter.Print(diagnostics.ToSorted(), Path.GetDirectoryName(path)!, currentFolder, error);
        return configuration is null ? ExitCodes.Diagnostics : Write(result, configuration.Root, configuration.Inputs);
    }

    private int Write(ParseResult result, string root, IReadOnlyList<string> files)
    {
        string directory = result.GetValue(_output)!;
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(currentFolder, directory)));
        var target = new OutputConfiguration(full, directory.Replace('\\', '/'), files, [], EmitsOpenApi: false, EmitsOpenApi30: false, SchemaIdBase: null) { EmitsDocs = true };
        return new RunCommand(output, error, currentFolder).Generate(new RunConfiguration(root, [target]));
    }

    private int Usage(string problem)
    {
        error.WriteLine($"cdsc: {problem}");
        return ExitCodes.Usage;
    }
}
