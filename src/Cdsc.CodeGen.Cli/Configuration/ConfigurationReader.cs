using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.Cli;

/// <summary>Reads <c>cdsc.json</c>; every mistake in it is reported with its position.</summary>
internal sealed class ConfigurationReader
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "cdsc.json";

    private readonly string _root;
    private readonly ConfigurationNodes _nodes;

    private ConfigurationReader(string root, DiagnosticBag diagnostics)
    {
        _root = root;
        _nodes = new ConfigurationNodes(diagnostics);
    }

    /// <summary>The nearest configuration in a folder or one around it; null when there is none.</summary>
    public static string? Find(string folder)
    {
        for (string? current = Path.GetFullPath(folder); current is not null; current = Path.GetDirectoryName(current))
        {
            string candidate = Path.Combine(current, FileName);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Whether there is a file.</summary>
    public static bool Exists(string path) => File.Exists(path);

    /// <summary>The folder of a configuration, as a full path.</summary>
    public static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? Path.GetFullPath(path);

    /// <summary>Reads a configuration; null when it is wrong.</summary>
    public static RunConfiguration? Read(string path, DiagnosticBag diagnostics)
    {
        string root = FolderOf(path);
        string file = Path.GetFileName(path);
        SourceReadResult result = new DiskSourceProvider(root).Read(file);
        if (result.Text is not { } text)
        {
            diagnostics.Add(DiagnosticDescriptors.InputUnreadable.At(SourceLocation.OfFile(file), result.Failure!));
            return null;
        }

        SourceNode? node = SourceParser.Parse(new SourceText(file, text), diagnostics);
        RunConfiguration? configuration = node is null ? null : new ConfigurationReader(root, diagnostics).ReadRoot(node);
        return diagnostics.HasErrors ? null : configuration;
    }

    /// <summary>The documents that a configuration takes, read from anywhere; null when there is none, or it is wrong.</summary>
    public static IReadOnlyList<string>? ReadInputs(ISourceProvider sources, DiagnosticBag diagnostics)
    {
        if (sources.Read(FileName).Text is not { } text || SourceParser.Parse(new SourceText(FileName, text), diagnostics) is not { } node)
        {
            return null;
        }

        var nodes = new ConfigurationNodes(diagnostics);
        if (node is not ObjectNode root)
        {
            nodes.Report(node, "An object is expected here");
            return null;
        }

        List<string> inputs = [.. nodes.Strings(root, "inputs").Select(InputOf)];
        return diagnostics.HasErrors ? null : inputs;
    }

    private RunConfiguration? ReadRoot(SourceNode node)
    {
        if (_nodes.AsObject(node, "$schema", "inputs", "inlineTypes", "outputs", "lint") is not { } root)
        {
            return null;
        }

        List<string> inputs = [.. _nodes.Strings(root, "inputs").Select(InputOf)];
        var outputs = new List<OutputConfiguration>();
        foreach (SourceNode item in _nodes.Items(root, "outputs"))
        {
            if (_nodes.AsObject(item, "directory", "emit", "namespace", "modelsFrom", "modelsSupportNamespace", "supportNamespace", "project", "templates", "idBase", "targetTemplates", "docsTemplates") is { } output && ReadOutput(output, inputs) is { } read)
            {
                outputs.Add(read);
            }
        }

        foreach (IGrouping<string, OutputConfiguration> group in outputs.GroupBy(output => output.Directory, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            _nodes.Report(root.Get("outputs")!, $"The folder '{group.First().Label}' is the directory of two outputs; name it once and list all it gets under 'emit'");
        }

        LintSettings lint = root.Get("lint") is { } rules ? new LintReader(_nodes).Read(rules) : LintSettings.Default;
        return new RunConfiguration(_root, outputs) { Inputs = inputs, Lint = lint, SharesInlineTypes = SharesInlineTypes(root) };
    }

    private bool SharesInlineTypes(ObjectNode root)
    {
        if (root.Get("inlineTypes") is not { } node)
        {
            return true;
        }

        if (InlineTypeNames.IsShared((node as StringNode)?.Value) is { } isShared)
        {
            return isShared;
        }

        _nodes.Report(node, $"'inlineTypes' is {InlineTypeNames.All}");
        return true;
    }

    private OutputConfiguration? ReadOutput(ObjectNode output, IReadOnlyList<string> inputs)
    {
        string? directory = _nodes.RequiredString(output, "directory");
        EmitKind kinds = EmitKind.None;
        var names = new HashSet<string>(StringComparer.Ordinal);
        string? target = Folder(output, "targetTemplates");

        // Templates for another language are enough to make of an output.
        foreach (SourceNode item in target is null || output.Has("emit") ? _nodes.Items(output, "emit") : [])
        {
            string? name = (item as StringNode)?.Value;
            if (name is null || EmitNames.KindOf(name) is not { } kind)
            {
                _nodes.Report(item, $"'emit' takes {EmitNames.All}");
                continue;
            }

            names.Add(name);
            kinds |= kind;
        }

        CSharpSettings? csharp = kinds == EmitKind.None ? null : ReadCSharp(output, kinds);
        string? idBase = names.Contains(EmitNames.JsonSchema) ? _nodes.RequiredString(output, "idBase") : null;
        if (directory is null || FullPath(output, directory) is not { } full)
        {
            return null;
        }

        string? templates = Folder(output, "templates");
        IReadOnlyList<CSharpPart> parts = csharp is null ? [] : [new CSharpPart(inputs, csharp, templates)];
        return new OutputConfiguration(full, directory, inputs, parts, names.Contains(EmitNames.OpenApi), names.Contains(EmitNames.OpenApi30), idBase)
        {
            TargetTemplates = target,
            EmitsDocs = names.Contains(EmitNames.Docs),
            DocsTemplates = Folder(output, "docsTemplates"),
        };
    }

    private CSharpSettings? ReadCSharp(ObjectNode output, EmitKind kinds)
    {
        string? modelsFrom = Namespace(output, "modelsFrom", isRequired: false);
        string? name = Namespace(output, "namespace", isRequired: true);
        ProjectSettings? project = null;
        if (output.Get("project") is { } node && _nodes.AsObject(node, "name", "description", "references") is { } value)
        {
            if (_nodes.RequiredString(value, "name") is { } projectName && _nodes.RequiredString(value, "description") is { } description)
            {
                project = new ProjectSettings(projectName, description, value.Has("references") ? [.. _nodes.Strings(value, "references")] : []);
            }
        }

        string? support = Namespace(output, "supportNamespace", isRequired: false);
        string? core = Namespace(output, "modelsSupportNamespace", isRequired: false);
        if (name is null)
        {
            return null;
        }

        var settings = new CSharpSettings(name, kinds, modelsFrom, project);
        settings = support is null ? settings : settings with { SupportNamespace = support };
        return core is null || modelsFrom is null ? settings : settings with { CoreNamespace = core };
    }

    private string? Namespace(ObjectNode output, string member, bool isRequired)
    {
        string? name = isRequired || output.Has(member) ? _nodes.RequiredString(output, member) : null;
        if (name is not null && !CSharpNames.IsNamespace(name))
        {
            _nodes.Report(output.Get(member)!, $"'{name}' is no C# namespace");
            return null;
        }

        return name;
    }

    private string? Folder(ObjectNode output, string member)
    {
        string? folder = output.Has(member) ? _nodes.RequiredString(output, member) : null;
        if (folder?.Contains('\0', StringComparison.Ordinal) == true)
        {
            _nodes.Report(output.Get(member)!, "No folder can have that name");
            return null;
        }

        return folder;
    }

    private string? FullPath(ObjectNode output, string directory)
    {
        if (directory.Contains('\0', StringComparison.Ordinal))
        {
            _nodes.Report(output.Get("directory")!, "No folder can have that name");
            return null;
        }

        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(_root, directory)));
        if (!full.StartsWith(Path.TrimEndingDirectorySeparator(_root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            _nodes.Report(output.Get("directory")!, $"The directory '{directory}' must lie below the folder of {FileName}");
            return null;
        }

        return full;
    }

    /// <summary>The name of a built-in document stands for it.</summary>
    private static string InputOf(string input) => BuiltInDefinitions.FileOf(input) ?? input;
}
