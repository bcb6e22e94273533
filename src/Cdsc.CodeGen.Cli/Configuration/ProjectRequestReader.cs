using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>
/// Reads what the targets of the package for MSBuild write: lines of the form <c>key=value</c>, first those of the
/// project, then for each item <c>spec</c> and what belongs to it. MSBuild can write lines, but no JSON.
/// </summary>
internal sealed class ProjectRequestReader
{
    private static readonly string[] Needed = ["root", "output"];

    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, string> _project = new(StringComparer.Ordinal);
    private readonly List<Dictionary<string, string>> _items = [];

    private readonly string _file;

    private ProjectRequestReader(DiagnosticBag diagnostics, string file)
    {
        _diagnostics = diagnostics;
        _file = file;
    }

    private string ProjectFile => _project.GetValueOrDefault("project", _file);

    /// <summary>Reads a request; null when something in it is wrong, which is reported at the project file.</summary>
    /// <param name="text">The text of the request.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="file">The file of the request, for what is wrong in one that doesn't name its project.</param>
    public static ProjectRequest? Read(string text, DiagnosticBag diagnostics, string file = "")
    {
        var reader = new ProjectRequestReader(diagnostics, file);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            reader.Report("the request has the character NUL, which no path has; let the targets of the package write it");
            return null;
        }

        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            reader.AddLine(line.TrimEnd('\r'));
        }

        foreach (string key in Needed.Where(key => !reader._project.ContainsKey(key)))
        {
            reader.Report($"the request has no line '{key}=…' before its items; let the targets of the package write it");
        }

        ProjectItem[] items = [.. reader._items.Select(reader.ItemOf).OfType<ProjectItem>()];
        string support = reader.NamespaceOf(reader._project, "support-namespace") ?? reader.RootNamespace() + ".Cdsc";
        bool isShared = reader.SharesInlineTypes();
        return diagnostics.HasErrors
            ? null
            : new ProjectRequest(reader.ProjectFile, reader._project["root"], reader._project["output"], support, items) { SharesInlineTypes = isShared };
    }

    private void AddLine(string line)
    {
        int equals = line.IndexOf('=', StringComparison.Ordinal);
        string key = equals < 0 ? line : line[..equals];
        string value = equals < 0 ? "" : line[(equals + 1)..];
        if (key == "spec")
        {
            _items.Add([]);
        }

        // An empty value is what MSBuild has for metadata that nobody gave.
        if (value.Length > 0)
        {
            (_items.Count == 0 ? _project : _items[^1])[key] = value;
        }
    }

    private ProjectItem? ItemOf(Dictionary<string, string> item)
    {
        string spec = item.GetValueOrDefault("spec", "");
        EmitKind kinds = EmitKind.None;
        foreach (string word in item.GetValueOrDefault("emit", "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (EmitNames.KindOf(word) is { } kind && kind != EmitKind.None)
            {
                kinds |= kind;
            }
            else
            {
                Report($"the item '{spec}' has '{word}' in Emit, which takes {EmitNames.CSharp}, separated by semicolons");
            }
        }

        string name = NamespaceOf(item, "namespace") ?? RootNamespace();
        string? modelsFrom = NamespaceOf(item, "models-from");
        string? modelsSupport = NamespaceOf(item, "models-support-namespace");
        return kinds == EmitKind.None || _diagnostics.HasErrors
            ? null
            : new ProjectItem(BuiltInDefinitions.FileOf(spec) ?? spec, kinds, name, modelsFrom, modelsSupport, item.GetValueOrDefault("templates"));
    }

    private bool SharesInlineTypes()
    {
        if (!_project.TryGetValue("inline-types", out string? word))
        {
            return true;
        }

        if (InlineTypeNames.IsShared(word) is { } isShared)
        {
            return isShared;
        }

        Report($"the property CdscInlineTypes is {InlineTypeNames.All}, not '{word}'");
        return true;
    }

    private string? NamespaceOf(Dictionary<string, string> values, string key)
    {
        if (!values.TryGetValue(key, out string? name) || CSharpNames.IsNamespace(name))
        {
            return name;
        }

        Report($"'{name}' is no C# namespace");
        return null;
    }

    /// <summary>The root namespace of the project, which need not be one: a project may be called <c>my-app</c>.</summary>
    private string RootNamespace() => CSharpNames.NamespaceOf(_project.GetValueOrDefault("root-namespace", ""));

    private void Report(string message) =>
        _diagnostics.Add(DiagnosticDescriptors.InvalidProjectItem.At(SourceLocation.OfFile(ProjectFile), message));
}
