using System.CommandLine;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Targets;

namespace Cdsc.CodeGen.Cli;

/// <summary><c>model</c>: writes the neutral model down, for tools in any language.</summary>
internal sealed class ModelCommand(TextWriter output, TextWriter error, string currentFolder)
{
    private const string Help = """
        Writes the model that code is generated from as JSON: documents without references, types with their members,
        operations with all that belongs to them. Tools in any language can generate from it.

        Examples:
          cdsc model petstore.yaml
              prints the model of a document
          cdsc model --spec cds-wg1-02 --output cds.model.json
              writes the model of a specification whose definitions come with the command
          cdsc model --schema --output model.schema.json
              writes the JSON Schema that describes every model

        A file that is there already is only overwritten if cdsc has written it.
        """;

    private readonly InputOptions _inputs = new("");

    private readonly Option<string> _format = new("--format")
    {
        Description = "The format; there is one.",
        HelpName = "json",
        DefaultValueFactory = _ => "json",
    };

    private readonly Option<bool> _schema = new("--schema") { Description = "Write the JSON Schema of models instead; no document is needed." };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file to write; by default the model is printed.", HelpName = "FILE" };

    private readonly InlineTypesOption _inlineTypes = new();

    /// <summary>The command.</summary>
    public static Command Make(string name, TextWriter output, TextWriter error, string currentFolder)
    {
        var model = new ModelCommand(output, error, currentFolder);
        var command = new Command(name, Help.ReplaceLineEndings("\n"));
        model._inputs.AddTo(command);
        model._format.AcceptOnlyFromAmong("json");
        command.Add(model._format);
        command.Add(model._inlineTypes.Option);
        command.Add(model._schema);
        command.Add(model._output);
        command.SetAction(model.Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        string? target = result.GetValue(_output);
        bool hasInputs = _inputs.AreGiven(result);
        if (hasInputs == result.GetValue(_schema))
        {
            return Usage(hasInputs ? "--schema goes without documents: the schema is the same for all." : "name documents, or a specification with --spec; see 'cdsc model --help'.");
        }

        if (!hasInputs)
        {
            return Write(ModelJson.Schema(), ModelJson.SchemaBeginning, target, currentFolder, new DiagnosticBag());
        }

        if (_inputs.Resolve(result, currentFolder, out string? problem) is not { } inputs)
        {
            return Usage(problem!);
        }

        var diagnostics = new DiagnosticBag();
        ReadResult read = OpenApiReader.Read(inputs.Files, new RunSources(inputs.Root, ProgressLine.Of(error)), ReadPurpose.Model);
        diagnostics.AddRange(read.Diagnostics);
        return read.Model is { } model
            ? Write(ModelJson.Of(_inlineTypes.IsShared(result) ? TypeSharing.Share([model])[0] : model), ModelJson.Beginning, target, inputs.Root, diagnostics)
            : Finish(diagnostics, inputs.Root);
    }

    private int Write(string text, string beginning, string? target, string root, DiagnosticBag diagnostics)
    {
        if (target is null)
        {
            output.Write(text);
            return Finish(diagnostics, root);
        }

        string full = Path.GetFullPath(Path.Combine(currentFolder, target));
        var file = new GeneratedFile(Path.GetFileName(full), text);
        bool IsOurs(string present) => present.ReplaceLineEndings("\n").StartsWith(beginning, StringComparison.Ordinal);
        if (NewFiles.Write(Path.GetDirectoryName(full) ?? full, [file], IsOurs, diagnostics) is { } written)
        {
            output.WriteLine($"{target}: {(written == 0 ? "up to date" : "written")}");
        }

        return Finish(diagnostics, root);
    }

    private int Usage(string problem)
    {
        UsageError.Write(problem, error);
        return ExitCodes.Usage;
    }

    private int Finish(DiagnosticBag diagnostics, string root)
    {
        DiagnosticPrinter.Print(diagnostics.ToSorted(), root, currentFolder, error);
        return diagnostics.HasErrors ? ExitCodes.Diagnostics : ExitCodes.Success;
    }
}
