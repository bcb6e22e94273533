namespace Cdsc.CodeGen.Tests.Layering;

/// <summary>Who may use whom: the table of the design. A project that is not here has no place yet.</summary>
internal static class ProjectTable
{
    public const string Prefix = "Cdsc.CodeGen.";

    /// <summary>The projects of this repository that a project may use, by their names without the prefix.</summary>
    public static IReadOnlyDictionary<string, string[]> Projects { get; } = new Dictionary<string, string[]>
    {
        ["Model"] = [],
        ["OpenApi"] = ["Model"],
        ["JsonSchema"] = ["Model"],
        ["CSharp"] = ["Model"],
        ["Targets"] = ["Model"],
        ["Workbench"] = ["Model", "OpenApi", "JsonSchema"],
        ["Cli"] = ["Model", "OpenApi", "JsonSchema", "CSharp", "Targets", "Workbench"],
        // It takes the built command along, and refers to no assembly.
        ["MSBuild"] = ["Cli"],
        // It has sources of projects that others make of it, and none of its own.
        ["Templates"] = [],
    };

    /// <summary>The packages that a project may use.</summary>
    public static IReadOnlyDictionary<string, string[]> Packages { get; } = new Dictionary<string, string[]>
    {
        ["Model"] = [],
        ["OpenApi"] = ["Microsoft.OpenApi", "YamlDotNet"],
        ["JsonSchema"] = [],
        ["CSharp"] = ["Scriban.Signed"],
        ["Targets"] = ["Scriban.Signed"],
        ["Workbench"] = ["Scriban.Signed"],
        ["Cli"] = ["DiffPlex", "Spectre.Console", "System.CommandLine"],
        ["MSBuild"] = [],
        ["Templates"] = [],
    };

    /// <summary>Whether a file is part of a template: a program of others, which has a clock and chance as it likes.</summary>
    public static bool IsOfTemplate(string file) => file.StartsWith("src/Cdsc.CodeGen.Templates/content/", StringComparison.Ordinal);
}
