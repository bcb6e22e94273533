using System.CommandLine;
using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Cli;

/// <summary>The arguments and options of <c>generate</c> and <c>check</c>, and the configuration that they make.</summary>
internal sealed class RunOptions
{
    private readonly InputOptions _inputs = new("Without any, cdsc.json decides.");

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

    private readonly Option<string?> _target = new("--target-templates")
    {
        Description = "A folder with templates for another language, and the target.json that says which files they make. Without --emit, nothing else is made.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _idBase = new("--id-base")
    {
        Description = "What the $id of JSON Schemas starts with (for --emit json-schema).",
        HelpName = "URI",
    };

    private readonly InlineTypesOption _inlineTypes = new();

    public void AddTo(Command command)
    {
        _inputs.AddTo(command);
        foreach (Option option in (Option[])[_output, _namespace, _emit, _modelsFrom, _support, _templates, _target, _idBase, _inlineTypes.Option, _config])
        {
            command.Add(option);
        }
    }

    /// <summary>The configuration; null, with <paramref name="exitCode"/>, when there is none.</summary>
    public RunConfiguration? Resolve(ParseResult result, string currentFolder, TextWriter error, out int exitCode)
    {
        bool hasInputs = _inputs.AreGiven(result);
        if (MisplacedOption(result, hasInputs) is { } misplaced)
        {
            exitCode = ExitCodes.Usage;
            UsageError.Write(misplaced, error);
            return null;
        }

        if (hasInputs)
        {
            exitCode = ExitCodes.Usage;
            RunConfiguration? direct = FromCommandLine(result, currentFolder, out string? problem);
            if (problem is not null)
            {
                UsageError.Write(problem, error);
            }

            return direct;
        }

        return ConfiguredRun.Read(ConfigurationFile(result, currentFolder), "generate", currentFolder, error, out exitCode);
    }

    /// <summary>The configuration file that counts, as a full path; null when there is none, or documents are on the command line.</summary>
    public string? ConfigurationFile(ParseResult result, string currentFolder) =>
        _inputs.AreGiven(result) ? null : ConfiguredRun.FileOf(result.GetValue(_config), currentFolder);

    private string? MisplacedOption(ParseResult result, bool hasInputs)
    {
        if (hasInputs)
        {
            return IsGiven(result, _config) ? "--config does not go with documents on the command line: those need no configuration." : null;
        }

        Option? option = Array.Find((Option[])[_output, _namespace, _emit, _modelsFrom, _support, _templates, _target, _idBase, _inlineTypes.Option, _inputs.Root], option => IsGiven(result, option));
        return option is null ? null : $"{option.Name} goes with documents on the command line; without any, cdsc.json decides.";
    }

    private static bool IsGiven(ParseResult result, Option option) => result.GetResult(option) is { Implicit: false };

    private RunConfiguration? FromCommandLine(ParseResult result, string currentFolder, out string? problem)
    {
        EmitKind kinds = EmitKind.None;
        string? target = result.GetValue(_target);
        bool emitsOnlyTarget = target is not null && !IsGiven(result, _emit);
        string[] names = emitsOnlyTarget ? [] : result.GetValue(_emit)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
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
            _ when names.Length == 0 && !emitsOnlyTarget => $"--emit takes {EmitNames.All}.",
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

        if (_inputs.Resolve(result, currentFolder, out problem) is not { } inputs)
        {
            return null;
        }

        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(currentFolder, directory!)));
        string? templates = result.GetValue(_templates) is { } folder ? inputs.RelativeTo(currentFolder, folder) : null;
        IReadOnlyList<CSharpPart> parts = kinds == EmitKind.None ? [] : [new CSharpPart(inputs.Files, SettingsOf(space!, kinds, modelsFrom, support), templates)];
        var output = new OutputConfiguration(
            full, directory!.Replace('\\', '/'), inputs.Files, parts, names.Contains(EmitNames.OpenApi), names.Contains(EmitNames.OpenApi30), idBase)
        {
            TargetTemplates = target is null ? null : inputs.RelativeTo(currentFolder, target),
            EmitsDocs = names.Contains(EmitNames.Docs),
        };
        return new RunConfiguration(inputs.Root, [output]) { SharesInlineTypes = _inlineTypes.IsShared(result) };
    }

    private static CSharpSettings SettingsOf(string name, EmitKind kinds, string? modelsFrom, string? support)
    {
        var settings = new CSharpSettings(name, kinds, modelsFrom, null);
        return support is null ? settings : settings with { SupportNamespace = support };
    }
}
