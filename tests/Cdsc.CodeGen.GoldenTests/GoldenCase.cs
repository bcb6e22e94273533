using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.GoldenTests;

/// <summary>A folder of <c>cases</c>: documents with a <c>cdsc.json</c>, as a user has them, and what is expected of them.</summary>
internal sealed record GoldenCase(string Name)
{
    private const string Cases = "tests/Cdsc.CodeGen.GoldenTests/cases";

    /// <summary>The names of all cases.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateDirectories(Repository.PathOf(Cases)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public string Folder => Repository.PathOf($"{Cases}/{Name}");

    public string ExpectedFolder => Path.Combine(Folder, "expected");

    public string ExpectedDiagnostics => Path.Combine(Folder, "expected.diagnostics");

    /// <summary>Runs all stages in memory.</summary>
    public GoldenRun Run() => Run(settings => settings);

    /// <summary>Runs all stages in memory.</summary>
    /// <param name="change">What to change of the settings of what becomes C#.</param>
    public GoldenRun Run(Func<CSharpSettings, CSharpSettings> change)
    {
        var diagnostics = new DiagnosticBag();
        RunConfiguration? configuration = ConfigurationReader.Read(Path.Combine(Folder, ConfigurationReader.FileName), diagnostics);
        configuration = configuration is null ? null : configuration with
        {
            Outputs = [.. configuration.Outputs.Select(output => output with { CSharp = [.. output.CSharp.Select(part => part with { Settings = change(part.Settings) })] })],
        };
        IReadOnlyList<OutputContent> contents = configuration is null ? [] : GenerationRun.Run(configuration, new RunSources(configuration.Root), diagnostics);
        IReadOnlyList<Diagnostic> sorted = diagnostics.ToSorted();
        string text = string.Concat(sorted.Select(diagnostic => diagnostic + "\n"));
        return new GoldenRun(diagnostics.HasErrors ? [] : [.. contents.SelectMany(content => content.Files)], text);
    }
}
