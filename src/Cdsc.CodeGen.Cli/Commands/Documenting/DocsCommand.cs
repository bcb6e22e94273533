using System.CommandLine;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.Workbench.Docs;

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
          cdsc docs --export-templates own
              writes the templates, the style sheet and the script of pages to a folder; change some, and delete the others
          cdsc docs petstore.yaml --output docs --templates own
              writes the reference with yours

        In cdsc.json, "emit": ["docs"] makes the pages part of 'cdsc generate' and 'cdsc check', and "docsTemplates": "own" takes
        your templates. A page that somebody edited is never overwritten.
        """;

    private readonly InputOptions _inputs = new("By default those of cdsc.json.");

    private readonly Option<string?> _config = new("--config", "-c") { Description = "The configuration; by default the nearest cdsc.json.", HelpName = "FILE" };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "The folder to write to.", HelpName = "DIR" };

    private readonly Option<string?> _templates = new("--templates")
    {
        Description = "A folder with templates that stand in for those of the command of the same names.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _export = new("--export-templates")
    {
        Description = "Write the templates of the command to a folder, and no pages. A file there that differs is never overwritten.",
        HelpName = "DIR",
    };

    /// <summary>The command.</summary>
    public static Command Make(string name, TextWriter output, TextWriter error, string currentFolder)
    {
        var docs = new DocsCommand(output, error, currentFolder);
        var command = new Command(name, Help.ReplaceLineEndings("\n"));
        docs._inputs.AddTo(command);
        foreach (Option option in (Option[])[docs._output, docs._templates, docs._export, docs._config])
        {
            command.Add(option);
        }

        command.SetAction(docs.Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        if (result.GetValue(_export) is { } folder)
        {
            return _inputs.AreGiven(result) || result.GetValue(_output) is not null
                ? Usage("--export-templates goes alone: it writes templates and no pages.")
                : Export(folder);
        }

        if (result.GetValue(_output) is null)
        {
            return Usage("--output DIR is needed; see 'cdsc docs --help'.");
        }

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
        string? path = ConfiguredRun.FileOf(result.GetValue(_config), currentFolder);
        return ConfiguredRun.Read(path, "docs", currentFolder, error, out int exitCode) is { } configuration
            ? Write(result, configuration.Root, configuration.Inputs)
            : exitCode;
    }

    private int Export(string folder)
    {
        var diagnostics = new DiagnosticBag();
        GeneratedFile[] files = [.. HtmlTemplates.Names.Select(name => new GeneratedFile(name, HtmlTemplates.BuiltIn[name].Text))];
        if (NewFiles.Write(Path.GetFullPath(Path.Combine(currentFolder, folder)), files, static _ => false, diagnostics) is { } written)
        {
            output.WriteLine($"{folder}: {files.Length} files, {written} written");
        }

        DiagnosticPrinter.Print(diagnostics.ToSorted(), currentFolder, currentFolder, error);
        return diagnostics.HasErrors ? ExitCodes.Diagnostics : ExitCodes.Success;
    }

    private int Write(ParseResult result, string root, IReadOnlyList<string> files)
    {
        string directory = result.GetValue(_output)!;
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(currentFolder, directory)));
        var target = new OutputConfiguration(full, directory.Replace('\\', '/'), files, [], EmitsOpenApi: false, EmitsOpenApi30: false, SchemaIdBase: null)
        {
            EmitsDocs = true,
            DocsTemplates = result.GetValue(_templates) is { } templates ? InputSet.RelativeTo(root, currentFolder, templates) : null,
        };
        return new RunCommand(output, error, currentFolder).Generate(new RunConfiguration(root, [target]));
    }

    private int Usage(string problem)
    {
        UsageError.Write(problem, error);
        return ExitCodes.Usage;
    }
}
