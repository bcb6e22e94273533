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
    private readonly Dictionary<string, HtmlTemplates> _pages = new(StringComparer.Ordinal);
    private readonly ProgressLine _progress;
    private readonly OutputBudget _budget = new();
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
        if (!run.Read())
        {
            return [];
        }

        try
        {
            return [.. configuration.Outputs.Select(output => new OutputContent(output, [.. run._budget.Counted(run.FilesOf(output), output)]))];
        }
        catch (OutputTooLargeException exception)
        {
            diagnostics.Add(DiagnosticDescriptors.OutputTooLarge.At(SourceLocation.OfFile(exception.Output.Directory), exception.Limit));
            return [];
        }
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

        foreach (string folder in _configuration.Outputs.Where(output => output.EmitsDocs).Select(output => output.DocsTemplates ?? "").Distinct(StringComparer.Ordinal))
        {
            _pages.Add(folder, TemplateFolder.ReadPages(_configuration.Root, folder, _sources, _diagnostics));
        }

        return _read.Values.All(result => result.Model is not null);
    }

    /// <summary>The files, one after the other, so that they can be counted while they are made.</summary>
    private IEnumerable<GeneratedFile> FilesOf(OutputConfiguration output)
    {
        IReadOnlyList<CSharpPlan> plans = CSharpPlanner.Plan([.. output.CSharp.Select(part => (_read[KeyOf(part.Inputs)].Model!, part.Settings))]);
        _planned = plans.Sum(plan => plan.Files.Count);
        _rendered = 0;
        foreach ((CSharpPart part, CSharpPlan plan) in output.CSharp.Zip(plans))
        {
            _diagnostics.AddRange(plan.Diagnostics);
            foreach (GeneratedFile file in _renderers[FolderOf(part)].Render(plan, _diagnostics))
            {
                yield return file;
            }
        }

        _progress.Report($"deriving documents for {output.Label}");
        foreach (OpenApiDocument document in output.EmitsDocuments ? _read[KeyOf(output.Inputs)].Documents : [])
        {
            if (output.EmitsOpenApi)
            {
                yield return BundleWriter.ToFile(document);
            }

            if (output.EmitsOpenApi30)
            {
                yield return OpenApi30Writer.ToFile(document, _diagnostics);
            }

            if (output.SchemaIdBase is { } idBase)
            {
                foreach (GeneratedFile file in JsonSchemaWriter.ToFiles(document, idBase))
                {
                    yield return file;
                }
            }
        }

        if (output.EmitsDocs)
        {
            foreach (GeneratedFile file in DocumentationSite.Pages(_read[KeyOf(output.Inputs)].Documents, _pages[output.DocsTemplates ?? ""], _diagnostics))
            {
                yield return file;
            }
        }

        if (output.TargetTemplates is { } folder && _targets[folder] is { } target)
        {
            foreach (GeneratedFile file in TargetPaths.Checked(new TargetRenderer(target, _diagnostics).Render(_read[KeyOf(output.Inputs)].Model!), _diagnostics))
            {
                yield return file;
            }
        }
    }

    private void CountRendered() => _progress.Report(string.Create(CultureInfo.InvariantCulture, $"rendering {++_rendered} of {_planned} files"));

    private static string FolderOf(CSharpPart part) => part.Templates ?? "";

    private static string KeyOf(IReadOnlyList<string> inputs) => string.Join('\n', inputs);
}
