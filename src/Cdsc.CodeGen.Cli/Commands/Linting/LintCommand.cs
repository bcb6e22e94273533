using System.CommandLine;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.Cli;

/// <summary><c>lint</c>: holds definitions to rules.</summary>
internal sealed class LintCommand(TextWriter output, TextWriter error, string currentFolder)
{
    private const string Help = """
        Holds OpenAPI documents and the schemas that they reach to rules: descriptions, names, open lists, errors, examples …

        Examples:
          cdsc lint
              lints the inputs of the nearest cdsc.json, as its member "lint" says
          cdsc lint petstore.yaml --format github
              lints one document with all rules as they are by themselves, and marks the lines in a workflow
          cdsc lint --rules
              lists the rules
          cdsc lint --explain closed-list-in-response
              tells why there is a rule, shows what breaks it and how to mend that

        In cdsc.json, rules are raised, lowered and turned off, and places excepted:
          "lint": {
            "rules": { "member-name": "off", "missing-description": "error" },
            "exceptions": [{ "rule": "unused-component", "at": "openapi.yaml#/components/schemas/Old", "reason": "…" }]
          }

          cdsc lint --fix
              mends what can be mended for certain, and tells what is left

        Else nothing is changed: what to write is for people to decide. Exit code 1 when a finding is an error.
        """;

    private readonly InputOptions _inputs = new("By default those of cdsc.json, with what it says about rules.");

    private readonly Option<string?> _config = new("--config", "-c") { Description = "The configuration; by default the nearest cdsc.json.", HelpName = "FILE" };

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "How findings are printed.",
        HelpName = string.Join('|', FindingPrinter.Names),
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<bool> _rules = new("--rules") { Description = "List the rules." };

    private readonly Option<bool> _fix = new("--fix") { Description = $"Mend in the files what nobody has to decide: {string.Join(", ", LintRules.All.Where(rule => rule.Mends is not null).Select(rule => rule.Name))}." };

    private readonly Option<string?> _explain = new("--explain") { Description = "Explain a rule.", HelpName = "RULE" };

    /// <summary>The command.</summary>
    public static Command Make(string name, TextWriter output, TextWriter error, string currentFolder)
    {
        var lint = new LintCommand(output, error, currentFolder);
        var command = new Command(name, Help.ReplaceLineEndings("\n"));
        lint._inputs.AddTo(command);
        lint._format.AcceptOnlyFromAmong([.. FindingPrinter.Names]);
        foreach (Option option in (Option[])[lint._config, lint._format, lint._rules, lint._explain, lint._fix])
        {
            command.Add(option);
        }

        command.SetAction(lint.Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        if (result.GetValue(_rules))
        {
            RulePrinter.List(output);
            return ExitCodes.Success;
        }

        if (result.GetValue(_explain) is { } word)
        {
            return Explain(word);
        }

        if (!_inputs.AreGiven(result))
        {
            return result.GetValue(_inputs.Root) is null
                ? RunConfigured(result)
                : Usage("--root goes with documents on the command line; without any, cdsc.json decides.");
        }

        if (result.GetValue(_config) is not null)
        {
            return Usage("--config does not go with documents on the command line: those are held to the rules as they are by themselves.");
        }

        return _inputs.Resolve(result, currentFolder, out string? problem) is { } inputs
            ? Lint(result, inputs.Files, inputs.Root, LintSettings.Default)
            : Usage(problem!);
    }

    private int RunConfigured(ParseResult result)
    {
        string? path = ConfiguredRun.FileOf(result.GetValue(_config), currentFolder);
        return ConfiguredRun.Read(path, "lint", currentFolder, error, out int exitCode) is { } configuration
            ? Lint(result, configuration.Inputs, configuration.Root, configuration.Lint)
            : exitCode;
    }

    private int Lint(ParseResult result, IReadOnlyList<string> files, string root, LintSettings settings)
    {
        var sources = new RunSources(root, ProgressLine.Of(error));
        ReadResult read = OpenApiReader.Read(files, sources);
        DiagnosticPrinter.Print(read.Diagnostics, root, currentFolder, error);
        if (read.Model is null)
        {
            return ExitCodes.Diagnostics;
        }

        FindingFormat format = FindingPrinter.FormatOf(result.GetValue(_format)!);
        ProgressLine.Of(error).Report($"linting {Count(read.Files.Count, "file")}");
        LintReport report = Linter.Run(read.Documents, settings);
        if (result.GetValue(_fix))
        {
            if (Fix(report, new LintFixer(root, files, settings), root, sources, format == FindingFormat.Text ? output : error) is not { } after)
            {
                return ExitCodes.Diagnostics;
            }

            report = after;
        }

        IReadOnlyList<Finding> findings = report.Findings;
        new FindingPrinter(root, currentFolder, sources).Print(findings, format, output);
        int errors = findings.Count(finding => finding.IsError);
        if (format == FindingFormat.Text)
        {
            Summary(read.Files.Count, errors, findings.Count - errors).WriteLineTo(output);
        }

        return errors > 0 ? ExitCodes.Diagnostics : ExitCodes.Success;
    }

    /// <summary>What is wrong after what could be mended; null, and reported, when that can't be written.</summary>
    private LintReport? Fix(LintReport report, LintFixer fixer, string root, RunSources sources, TextWriter notes)
    {
        var diagnostics = new DiagnosticBag();
        LintReport after = fixer.Fix(report, sources, diagnostics);
        DiagnosticPrinter.Print(diagnostics.ToSorted(), root, currentFolder, error);
        if (fixer.Count > 0)
        {
            new StyledText { { Shade.Green, $"{Count(fixer.Count, "place")} mended" }, $" in {Count(fixer.Files, "file")}." }.WriteLineTo(notes);
        }

        return diagnostics.HasErrors ? null : after;
    }

    private static StyledText Summary(int files, int errors, int warnings) => errors + warnings == 0
        ? new StyledText { $"{Count(files, "file")}, ", { Shade.Green, "nothing found" }, "." }
        : new StyledText
        {
            $"{Count(files, "file")}, ",
            { errors > 0 ? Shade.Red : Shade.Green, Count(errors, "error") },
            ", ",
            { warnings > 0 ? Shade.Yellow : Shade.Green, Count(warnings, "warning") },
            "; 'cdsc lint --explain RULE' tells more.",
        };

    private int Explain(string word)
    {
        if (LintRules.Find(word) is not { } rule)
        {
            return Usage($"there is no rule '{PrintableText.Of(word)}'; there is {string.Join(", ", LintRules.Nearest(word))}.");
        }

        RulePrinter.Explain(rule, output);
        return ExitCodes.Success;
    }

    private int Usage(string problem)
    {
        UsageError.Write(problem, error);
        return ExitCodes.Usage;
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
