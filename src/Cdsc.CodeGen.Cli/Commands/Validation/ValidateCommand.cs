using System.CommandLine;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Workbench;
using Cdsc.CodeGen.Workbench.Validation;

namespace Cdsc.CodeGen.Cli;

/// <summary><c>validate</c>: tells whether documents keep the rules of the specifications.</summary>
internal sealed class ValidateCommand(TextWriter output, TextWriter error, string currentFolder)
{
    private const string Help = """
        Validates JSON documents against the objects of the definitions, and documents that belong together against the
        rules that no schema can say: that keys are ids, that listings are in order, that what is named exists.

        Examples:
          cdsc validate server-metadata.json --as ServerMetadata
              validates a file
          cdsc validate https://example.com/.well-known/cds-server-metadata.json
              fetches a document and validates it
          cdsc validate documents/ --as documents/metadata-of-client.json=ClientAuthorizationServerMetadata
              validates the JSON files of a folder together; what isn't named is told by its members

        The objects are those of --spec, else of the nearest cdsc.json, else of all built-in definitions.
        """;

    private readonly Argument<string[]> _instances = new("DOCUMENT")
    {
        Description = "JSON files, folders of such, or http(s) URLs. What is given at once belongs to one Server.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _as = new("--as")
    {
        Description = "What the documents are, or with DOCUMENT=NAME what one of them is; else it is told by URL or members. Repeatable.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _spec = new("--spec", "-s")
    {
        Description = $"Where the objects are defined: {string.Join(", ", BuiltInDefinitions.Names)}, or an OpenAPI document or overlay. Repeatable.",
        HelpName = "NAME|FILE",
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "The form of the findings.",
        HelpName = string.Join('|', FindingPrinter.Names),
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<string> _at = new("--at")
    {
        Description = "The moment from which distances such as P1M are counted where they are compared. It is no clock's, so that the same documents give the same findings.",
        HelpName = "MOMENT",
        DefaultValueFactory = _ => "2026-01-01T00:00:00Z",
    };

    /// <summary>What a fetched document may take.</summary>
    public FetchLimits Limits { get; init; } = new();

    /// <summary>The command.</summary>
    public static Command Make(string name, TextWriter output, TextWriter error, string currentFolder) => new ValidateCommand(output, error, currentFolder).Make(name);

    /// <summary>The command.</summary>
    public Command Make(string name)
    {
        var command = new Command(name, Help.ReplaceLineEndings("\n"));
        UnknownWords.RefuseOptions(_instances);
        _format.AcceptOnlyFromAmong([.. FindingPrinter.Names]);
        command.Add(_instances);
        command.Add(_as);
        command.Add(_spec);
        command.Add(_at);
        command.Add(_format);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        if (Nodes.Moment(result.GetValue(_at)) is not { } moment)
        {
            return Usage($"--at takes a date or a moment such as 2026-01-31T12:00:00Z, not '{PrintableText.Of(result.GetValue(_at)!)}'.");
        }

        if (ReadSchemas(result, out int exitCode) is not { } schemas)
        {
            return exitCode;
        }

        var types = new InstanceTypes(schemas, currentFolder);
        if ((result.GetValue(_as) ?? []).Select(types.Add).FirstOrDefault(problem => problem is not null) is { } wrong)
        {
            return Usage(wrong);
        }

        var diagnostics = new DiagnosticBag();
        FindingFormat format = FindingPrinter.FormatOf(result.GetValue(_format)!);
        IReadOnlyList<InstanceDocument> instances = new InstanceInputs(currentFolder, Limits, diagnostics, ProgressLine.Of(error)).Read(result.GetValue(_instances)!);
        List<(TypedDocument Document, bool IsGuessed)> documents =
            [.. instances.Select(instance => types.Of(instance, diagnostics)).OfType<(TypedDocument, bool)>()];

        // Programs read the findings alone.
        TextWriter notes = format == FindingFormat.Text ? output : error;
        foreach ((TypedDocument document, bool isGuessed) in documents)
        {
            new StyledText { { Shade.Bold, Shown(document.Source.File) }, $": {document.Type}", { Shade.Dim, isGuessed ? " (told by its content)" : "" } }.WriteLineTo(notes);
        }

        ProgressLine.Of(error).Report($"validating {documents.Count} {(documents.Count == 1 ? "document" : "documents")}");
        List<Finding> findings =
        [
            .. diagnostics.ToSorted().Select(Validator.FindingOf),
            .. new Validator(schemas, RuleBook.BuiltIn, moment).Validate([.. documents.Select(pair => pair.Document)]),
        ];

        // Lines of documents are not shown below findings: they may hold secrets.
        new FindingPrinter(currentFolder, currentFolder).Print(findings, format, output);
        return findings.Any(finding => finding.IsError) ? ExitCodes.Diagnostics : ExitCodes.Success;
    }

    private SchemaBook? ReadSchemas(ParseResult result, out int exitCode)
    {
        exitCode = ExitCodes.Diagnostics;
        if (Definitions(result.GetValue(_spec) ?? []) is not ({ } root, { Count: > 0 } sets))
        {
            return null;
        }

        IReadOnlyList<ReadResult> read = OpenApiReader.Read([.. sets.Select(set => new ReadRequest(set, ReadPurpose.Documents))], new RunSources(root, ProgressLine.Of(error)));
        if (read[0].Model is null)
        {
            DiagnosticPrinter.Print(read[0].Diagnostics, root, currentFolder, error);
            return null;
        }

        return SchemaBook.Of([.. read.SelectMany(set => set.Documents)]);
    }

    /// <summary>Where the objects are defined; null when the configuration that says so is wrong.</summary>
    private (string Root, IReadOnlyList<IReadOnlyList<string>> Sets)? Definitions(string[] given)
    {
        if (given.Length > 0)
        {
            string[] files = [.. given.Where(name => BuiltInDefinitions.FileOf(name) is null)];
            string root = files.Length == 0 ? currentFolder : ConfigurationReader.FolderOf(Path.Combine(currentFolder, files[0]));
            return (root, [[.. given.Select(name => BuiltInDefinitions.FileOf(name) ?? InputSet.RelativeTo(root, currentFolder, name))]]);
        }

        if (ConfigurationReader.Find(currentFolder) is not { } path)
        {
            return (currentFolder, [[.. BuiltInDefinitions.Names.Select(name => BuiltInDefinitions.FileOf(name)!)]]);
        }

        return ConfiguredRun.Read(path, currentFolder, error) is { } configuration
            ? (configuration.Root, [.. configuration.Outputs.Select(one => one.Inputs)])
            : null;
    }

    private string Shown(string file) => PrintableText.Of(DocumentFetcher.IsUrl(file) ? file : Path.GetRelativePath(currentFolder, file).Replace('\\', '/'));

    private int Usage(string problem)
    {
        UsageError.Write(problem, error);
        return ExitCodes.Usage;
    }
}
