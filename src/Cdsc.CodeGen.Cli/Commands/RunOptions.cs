using System.CommandLine;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>The arguments and options of <c>generate</c> and <c>check</c>, and the configuration that they make.</summary>
internal sealed class RunOptions
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "OpenAPI 3.1 documents or overlays of such, YAML or JSON, or names of built-in ones. Without any, cdsc.json decides.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _spec = new("--spec", "-s")
    {
        Description = $"A specification whose definitions come with the command: {string.Join(", ", BuiltInDefinitions.Names)}. Repeatable.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _config = new("--config")
    {
        Description = "The configuration file; by default the nearest cdsc.json in this folder or one around it.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "The folder to write to.", HelpName = "DIR" };

    private readonly Option<string?> _namespace = new("--namespace", "-n") { Description = "The C# namespace.", HelpName = "NAME" };

    private readonly Option<string> _emit = new("--emit", "-e")
    {
        Description = $"What to make, separated by commas: {EmitNames.All}. client and server bring the models along.",
        HelpName = "LIST",
        DefaultValueFactory = _ => "models",
    };

    private readonly Option<string?> _modelsFrom = new("--models-from")
    {
        Description = "The namespace of an assembly that has the models already, so that they are not made again.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _support = new("--support-namespace")
    {
        Description = "The namespace of the support code that is generated; by default Support below that of --namespace.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _templates = new("--templates")
    {
        Description = "A folder with templates that stand in for those of the command of the same names.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _idBase = new("--id-base")
    {
        Description = "What the $id of JSON Schemas starts with (for --emit json-schema).",
        HelpName = "URI",
    };

    private readonly Option<string?> _root = new("--root")
    {
        Description = "The folder outside which no file is read; by default this folder, or that of an input outside it.",
        HelpName = "DIR",
    };

    public void AddTo(Command command)
    {
        _inputs.Validators.Add(result =>
        {
            foreach (string token in result.Tokens.Select(token => token.Value).Where(token => token.StartsWith('-')))
            {
                result.AddError($"'{token}' is no option of this command.");
            }
        });
        _spec.AcceptOnlyFromAmong([.. BuiltInDefinitions.Names]);
        command.Add(_inputs);
        foreach (Option option in (Option[])[_spec, _output, _namespace, _emit, _modelsFrom, _support, _templates, _idBase, _config, _root])
        {
            command.Add(option);
        }
    }

    /// <summary>The configuration; null, with <paramref name="exitCode"/>, when there is none.</summary>
    public RunConfiguration? Resolve(ParseResult result, string currentFolder, TextWriter error, out int exitCode)
    {
        string[] inputs = [.. result.GetValue(_spec) ?? [], .. result.GetValue(_inputs) ?? []];
        if (MisplacedOption(result, inputs.Length > 0) is { } misplaced)
        {
            exitCode = ExitCodes.Usage;
            error.WriteLine($"cdsc: {misplaced}");
            return null;
        }

        if (inputs.Length > 0)
        {
            exitCode = ExitCodes.Usage;
            RunConfiguration? direct = FromCommandLine(result, inputs, currentFolder, out string? problem);
            if (problem is not null)
            {
                error.WriteLine($"cdsc: {problem}");
            }

            return direct;
        }

        exitCode = ExitCodes.Diagnostics;
        string? path = result.GetValue(_config) is { } named
            ? Path.GetFullPath(Path.Combine(currentFolder, named))
            : ConfigurationReader.Find(currentFolder);
        if (path is null)
        {
            exitCode = ExitCodes.Usage;
            error.WriteLine("cdsc: there is no cdsc.json in this folder or one around it; name documents, or see 'cdsc generate --help'.");
            return null;
        }

        var diagnostics = new DiagnosticBag();
        RunConfiguration? configuration = ConfigurationReader.Read(path, diagnostics);
        DiagnosticPrinter.Print(diagnostics.ToSorted(), Path.GetDirectoryName(path)!, currentFolder, error);
        return configuration;
    }

    private string? MisplacedOption(ParseResult result, bool hasInputs)
    {
        bool IsGiven(Option option) => result.GetResult(option) is { Implicit: false };
        if (hasInputs)
        {
            return IsGiven(_config) ? "--config does not go with documents on the command line: those need no configuration." : null;
        }

        Option? option = Array.Find((Option[])[_output, _namespace, _emit, _modelsFrom, _support, _templates, _idBase, _root], IsGiven);
        return option is null ? null : $"{option.Name} goes with documents on the command line; without any, cdsc.json decides.";
    }

    private RunConfiguration? FromCommandLine(ParseResult result, string[] inputs, string currentFolder, out string? problem)
    {
        EmitKind kinds = EmitKind.None;
        string[] names = result.GetValue(_emit)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (string name in names)
        {
            if (EmitNames.KindOf(name) is not { } kind)
            {
                problem = $"--emit takes {EmitNames.All}, not '{name}'.";
                return null;
            }

            kinds |= kind;
        }

        string? directory = result.GetValue(_output);
        string? space = result.GetValue(_namespace);
        string? modelsFrom = result.GetValue(_modelsFrom);
        string? support = result.GetValue(_support);
        string? idBase = names.Contains(EmitNames.JsonSchema) ? result.GetValue(_idBase) : null;
        problem = (directory, space) switch
        {
            _ when names.Length == 0 => $"--emit takes {EmitNames.All}.",
            (null, _) => "--output DIR is needed with documents on the command line.",
            (_, null) when kinds != EmitKind.None => "--namespace NAME is needed to generate C#.",
            (_, { } name) when !CSharpNames.IsNamespace(name) => $"'{name}' is no C# namespace.",
            _ when support is not null && !CSharpNames.IsNamespace(support) => $"'{support}' is no C# namespace.",
            _ when modelsFrom is not null && !CSharpNames.IsNamespace(modelsFrom) => $"'{modelsFrom}' is no C# namespace.",
            _ when names.Contains(EmitNames.JsonSchema) && idBase is null => "--id-base URI is needed for --emit json-schema.",
            _ => null,
        };
        if (problem is not null)
        {
            return null;
        }

        string[] files = [.. inputs.Where(input => BuiltInDefinitions.FileOf(input) is null).Select(input => Path.GetFullPath(Path.Combine(currentFolder, input)))];
        string root = Path.GetFullPath(Path.Combine(currentFolder, result.GetValue(_root) ?? RootOf(files, currentFolder)));
        string[] relative = [.. inputs.Select(input => BuiltInDefinitions.FileOf(input) ?? RelativeTo(root, currentFolder, input))];
        if (Array.Find(relative, input => input.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(input)) is { } outside)
        {
            problem = $"the input '{outside}' lies outside the root; name a folder around all inputs with --root DIR.";
            return null;
        }

        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(currentFolder, directory!)));
        string? templates = result.GetValue(_templates) is { } folder ? RelativeTo(root, currentFolder, folder) : null;
        IReadOnlyList<CSharpPart> parts = kinds == EmitKind.None ? [] : [new CSharpPart(relative, SettingsOf(space!, kinds, modelsFrom, support), templates)];
        var output = new OutputConfiguration(
            target, directory!.Replace('\\', '/'), relative, parts, names.Contains(EmitNames.OpenApi), names.Contains(EmitNames.OpenApi30), idBase);
        return new RunConfiguration(root, [output]);
    }

    private static CSharpSettings SettingsOf(string name, EmitKind kinds, string? modelsFrom, string? support)
    {
        var settings = new CSharpSettings(name, kinds, modelsFrom, null);
        return support is null ? settings : settings with { SupportNamespace = support };
    }

    private static string RelativeTo(string root, string currentFolder, string path) =>
        Path.GetRelativePath(root, Path.GetFullPath(Path.Combine(currentFolder, path))).Replace('\\', '/');

    private static string RootOf(string[] inputs, string currentFolder)
    {
        string prefix = Path.TrimEndingDirectorySeparator(currentFolder) + Path.DirectorySeparatorChar;
        return inputs.All(input => input.StartsWith(prefix, StringComparison.Ordinal)) ? currentFolder : Path.GetDirectoryName(inputs[0])!;
    }
}
