using System.CommandLine;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.Cli;

/// <summary><c>diff</c>: says what has changed between two versions of definitions, and who notices.</summary>
internal sealed class DiffCommand(TextWriter output, TextWriter error, string currentFolder)
{
    private const string Help = """
        Tells what has changed between two versions of definitions, and who notices: a client or a server that runs (wire), who
        compiles against the generated C# again (source), who must now do something (conformance), who reads (documentation).
        New values of open lists and new optional members are safe.

        Examples:
          cdsc diff HEAD~1 HEAD
              compares two revisions of git; the nearest cdsc.json names the documents
          cdsc diff v1.0 . --fail-on wire,source
              compares a release with what is on disk; exit code 1 when somebody would have to act
          cdsc diff old/openapi.yaml openapi.yaml --format markdown
              compares two documents, for release notes
          cdsc diff v1.0 . --fail-on wire --acknowledge accepted.yaml
              lets pass what the file lists: acknowledged: [{ key: 'value-removed:Kind/old', reason: Nobody used it. }]

        Exit codes: 0 compared, 1 a change of a category of --fail-on or a diagnostic, 2 usage.
        """;

    private readonly Argument<string> _old = new("OLD") { Description = "The old version: a document, a folder, or a revision of git." };

    private readonly Argument<string> _new = new("NEW") { Description = "The new version, in the same ways." };

    private readonly Option<string[]> _failOn = new("--fail-on")
    {
        Description = $"The categories that make the command fail, separated by commas: {string.Join(", ", DiffChange.CategoryNames)}. Repeatable.",
        HelpName = "LIST",
    };

    private readonly Option<string?> _acknowledge = new("--acknowledge") { Description = "A file that lists changes which are accepted, by their keys and with reasons.", HelpName = "FILE" };

    private readonly Option<string> _format = new("--format")
    {
        Description = "How to print the changes: text, markdown, json, sarif or github.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "text",
    };

    /// <summary>The command.</summary>
    public static Command Make(string name, TextWriter output, TextWriter error, string currentFolder)
    {
        var diff = new DiffCommand(output, error, currentFolder);
        var command = new Command(name, Help.ReplaceLineEndings("\n")) { diff._old, diff._new, diff._failOn, diff._acknowledge, diff._format };
        diff._format.AcceptOnlyFromAmong("text", "markdown", "json", "sarif", "github");
        diff._failOn.Validators.Add(result =>
        {
            foreach (string name in result.Tokens.SelectMany(token => NamesOf(token.Value)).Where(name => DiffChange.CategoryOf(name) == ChangeCategories.None))
            {
                result.AddError($"--fail-on takes {string.Join(", ", DiffChange.CategoryNames)}, not '{name}'.");
            }
        });
        command.SetAction(diff.Run);
        return command;
    }

    private static string[] NamesOf(string list) => list.Split(',', StringSplitOptions.TrimEntries);

    private int Run(ParseResult result)
    {
        var diagnostics = new DiagnosticBag();
        Acknowledgements acknowledgements = Acknowledgements.None;
        if (result.GetValue(_acknowledge) is { } file)
        {
            string full = Path.GetFullPath(Path.Combine(currentFolder, file));
            string folder = Path.GetDirectoryName(full) ?? full;
            acknowledgements = Acknowledgements.Read(folder, Path.GetFileName(full), diagnostics);
            Print(diagnostics, folder);
            if (diagnostics.HasErrors)
            {
                return ExitCodes.Diagnostics;
            }
        }

        using var reader = new DiffVersionReader(currentFolder, diagnostics);
        if (reader.Read(result.GetValue(_old)!) is not { } old || reader.Read(result.GetValue(_new)!) is not { } current)
        {
            Print(diagnostics, currentFolder);
            return ExitCodes.Diagnostics;
        }

        if (Read(old) is not { } before || Read(current) is not { } after)
        {
            return ExitCodes.Diagnostics;
        }

        ProgressLine.Of(error).Report("comparing");
        List<DiffChange> changes =
        [
            .. DefinitionDiff.Compare(before, after).Select(change => new DiffChange(
                change,
                change.Old is { } from ? old.LocationOf(from, currentFolder) : null,
                change.New is { } to ? current.LocationOf(to, currentFolder) : null,
                acknowledgements.ReasonOf(change.Key))),
        ];
        ChangeCategories failing = (result.GetValue(_failOn) ?? []).SelectMany(NamesOf).Aggregate(ChangeCategories.None, (all, name) => all | DiffChange.CategoryOf(name));
        bool Fails(DiffChange change) => change.Reason is null && (change.Change.Categories & failing) != ChangeCategories.None;
        Write(changes, result.GetValue(_format)!, Fails);
        var unmatched = new DiagnosticBag();
        acknowledgements.ReportUnmatched(changes.Select(change => change.Change.Key).ToHashSet(StringComparer.Ordinal), unmatched);
        Print(unmatched, result.GetValue(_acknowledge) is { } path ? Path.GetDirectoryName(Path.GetFullPath(Path.Combine(currentFolder, path)))! : currentFolder);
        return changes.Exists(Fails) ? ExitCodes.Diagnostics : ExitCodes.Success;
    }

    private DiffSide? Read(DiffVersion version)
    {
        ProgressLine.Of(error).Report($"reading {version.Revision ?? version.Root}");
        ReadResult read = OpenApiReader.Read(version.Inputs, version.Sources);
        foreach (Diagnostic diagnostic in read.Diagnostics)
        {
            DiagnosticPrinter.Print(diagnostic with { Location = version.LocationOf(diagnostic.Location, currentFolder) }, error);
        }

        return read.Model is { } model ? new DiffSide(model, read.Documents) : null;
    }

    private void Write(List<DiffChange> changes, string format, Func<DiffChange, bool> fails)
    {
        switch (format)
        {
            case "text":
                DiffReport.WriteText(changes, output);
                break;
            case "markdown":
                DiffReport.WriteMarkdown(changes, output);
                break;
            case "json":
                DiffReport.WriteJson(changes, output);
                break;
            default:
                IEnumerable<Finding> findings = changes.Select(change => new Finding(
                    change.Change.Kind, fails(change) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, change.New ?? change.Old!, change.Change.Message));
                new FindingPrinter(currentFolder, currentFolder).Print(findings, FindingPrinter.FormatOf(format), output);
                break;
        }
    }

    private void Print(DiagnosticBag diagnostics, string root) => DiagnosticPrinter.Print(diagnostics.ToSorted(), root, currentFolder, error);
}
