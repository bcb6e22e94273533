using System.Globalization;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Targets;
using Cdsc.CodeGen.Workbench.Docs;

namespace Cdsc.CodeGen.Cli;

/// <summary>From a configuration to the content of its output folders; nothing is written here.</summary>
internal sealed class GenerationRun
{
    private readonly RunConfiguration _configuration;
    private readonly RunSources _sources;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, ReadResult> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateRenderer> _renderers = new(StringComparer.Ordinal);

    private readonly Dictionary<string, TargetSet?> _targets = new(StringComparer.Ordinal);

    private readonly ProgressLine _progress;
    private int _planned;
    private int _rendered;

    private GenerationRun(RunConfiguration configuration, RunSources sources, DiagnosticBag diagnostics, ProgressLine progress)
    {
        _progress = progress;
        _configuration = configuration;
        _sources = sources;
        _diagnostics = diagnostics;
    }

    /// <summary>Runs all stages in memory.</summary>
    public static IReadOnlyList<OutputContent> Run(RunConfiguration configuration, RunSources sources, DiagnosticBag diagnostics, ProgressLine? progress = null)
    {
        var run = new GenerationRun(configuration, sources, diagnostics, progress ?? ProgressLine.None);
        return run.Read() ? [.. configuration.Outputs.Select(output => new OutputContent(output, run.FilesOf(output)))] : [];
    }

    /// <summary>Reads every set of documents that an output has; false when one of them has an error.</summary>
    private bool Read()
    {
        IReadOnlyList<string>[] sets =
        [
            .. _configuration.Outputs
                .SelectMany(output => output.CSharp.Select(part => part.Inputs).Concat(output.EmitsDocuments || output.TargetTemplates is not null ? [output.Inputs] : []))
                .DistinctBy(KeyOf, StringComparer.Ordinal),
        ];
        foreach ((IReadOnlyList<string> set, ReadResult result) in sets.Zip(OpenApiReader.Read(sets, _sources)))
        {
            _read.Add(KeyOf(set), result);
            _diagnostics.AddRange(result.Diagnostics);
        }

        // A template is parsed once for all that is rendered with it.
        foreach (string folder in _configuration.Outputs.SelectMany(output => output.CSharp).Select(FolderOf).Distinct(StringComparer.Ordinal))
        {
            _renderers.Add(folder, new TemplateRenderer(TemplateFolder.Read(_configuration.Root, folder, _sources, _diagnostics)) { Rendered = CountRendered });
        }

        foreach (string folder in _configuration.Outputs.Select(output => output.TargetTemplates).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            _targets.Add(folder, TargetFolder.Read(_configuration.Root, folder, _sources, _diagnostics));
        }

        return _read.Values.All(result => result.Model is not null);
    }

    private List<GeneratedFile> FilesOf(OutputConfiguration output)
    {
        var files = new List<GeneratedFile>();
        IReadOnlyList<CSharpPlan> plans = CSharpPlanner.Plan([.. output.CSharp.Select(part => (_read[KeyOf(part.Inputs)].Model!, part.Settings))]);
        _planned = plans.Sum(plan => plan.Files.Count);
        _rendered = 0;
        foreach ((CSharpPart part, CSharpPlan plan) in output.CSharp.Zip(plans))
        {
            _diagnostics.AddRange(plan.Diagnostics);
            files.AddRange(_renderers[FolderOf(part)].Render(plan, _diagnostics));
        }

        _progress.Report($"deriving documents for {output.Label}");
        foreach (OpenApiDocument document in output.EmitsDocuments ? _read[KeyOf(output.Inputs)].Documents : [])
        {
            if (output.EmitsOpenApi)
            {
                files.Add(BundleWriter.ToFile(document));
            }

            if (output.EmitsOpenApi30)
            {
                files.Add(OpenApi30Writer.ToFile(document, _diagnostics));
            }

            if (output.SchemaIdBase is { } idBase)
            {
                files.AddRange(JsonSchemaWriter.ToFiles(document, idBase));
            }
        }

        if (output.EmitsDocs)
        {
            HtmlTemplates templates = TemplateFolder.ReadPages(_configuration.Root, output.DocsTemplates, _sources, _diagnostics);
            files.AddRange(DocumentationSite.Pages(_read[KeyOf(output.Inputs)].Documents, templates, _diagnostics));
        }

        if (output.TargetTemplates is { } folder && _targets[folder] is { } target)
        {
            files.AddRange(TargetPaths.Checked(new TargetRenderer(target, _diagnostics).Render(_read[KeyOf(output.Inputs)].Model!), _diagnostics));
        }

        return files;
    }

    private void CountRendered() => _progress.Report(string.Create(CultureInfo.InvariantCulture, $"rendering {++_rendered} of {_planned} files"));

    private static string FolderOf(CSharpPart part) => part.Templates ?? "";

    private static string KeyOf(IReadOnlyList<string> inputs) => string.Join('\n', inputs);
}
