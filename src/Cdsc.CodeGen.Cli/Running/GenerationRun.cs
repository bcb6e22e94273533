using System.Collections.Concurrent;
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
    /// <summary>What is worth collecting, in bytes; small documents are done before that.</summary>
    private const long Large = 16 * 1024 * 1024;

    private readonly RunConfiguration _configuration;
    private readonly RunSources _sources;
    private readonly DiagnosticBag _diagnostics;
    private readonly OrderedDictionary<string, ReadResult> _read = new(StringComparer.Ordinal);
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
        if (Read(configuration, sources, diagnostics, progress ?? ProgressLine.None) is not { } run)
        {
            return [];
        }

        var contents = new List<OutputContent>();
        foreach (OutputConfiguration output in configuration.Outputs)
        {
            var files = new ConcurrentQueue<GeneratedFile>();
            if (!run.Make(output, (path, content) => files.Enqueue(new GeneratedFile(path, content.ToString()))))
            {
                contents.Clear();
                break;
            }

            contents.Add(new OutputContent(output, [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]));
        }

        return contents;
    }

    /// <summary>Reads all that a run needs; null when something is wrong with it, which is reported.</summary>
    /// <param name="configuration">What to read and make.</param>
    /// <param name="sources">Where to read from.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="progress">Is told what the run is at.</param>
    public static GenerationRun? Read(RunConfiguration configuration, RunSources sources, DiagnosticBag diagnostics, ProgressLine progress)
    {
        var run = new GenerationRun(configuration, sources, diagnostics, progress);
        return run.Read() ? run : null;
    }

    /// <summary>Makes the files of an output.</summary>
    /// <param name="output">The output.</param>
    /// <param name="take">Takes a file. Several threads call it, in any order.</param>
    /// <returns>Whether there was room for all of them; that there was not is reported.</returns>
    public bool Make(OutputConfiguration output, FileSink take)
    {
        try
        {
            MakeFiles(output, (path, content) =>
            {
                _budget.Count(content, output);
                take(path, content);
            });
            return true;
        }
        catch (OutputTooLargeException exception)
        {
            _diagnostics.Add(DiagnosticDescriptors.OutputTooLarge.At(SourceLocation.OfFile(exception.Output.Directory), exception.Limit));
            return false;
        }
    }

    /// <summary>Reads every set of documents that an output has; false when one of them has an error.</summary>
    private bool Read()
    {
        ReadRequest[] sets =
        [
            .. _configuration.Outputs
                .SelectMany(output => output.CSharp.Select(part => part.Inputs).Concat(output.EmitsDocuments || output.TargetTemplates is not null ? [output.Inputs] : []))
                .DistinctBy(KeyOf, StringComparer.Ordinal)
                .Select(inputs => new ReadRequest(inputs, PurposeOf(inputs))),
        ];
        // A template is parsed once for all that is rendered with it.
        foreach (IGrouping<string, CSharpPart> parts in _configuration.Outputs.SelectMany(output => output.CSharp).GroupBy(FolderOf, StringComparer.Ordinal))
        {
            var renderer = new TemplateRenderer(TemplateFolder.Read(_configuration.Root, parts.Key, _sources, _diagnostics)) { Rendered = CountRendered };
            renderer.Prepare([.. parts.Select(part => part.Settings)]);
            _renderers.Add(parts.Key, renderer);
        }

        foreach ((ReadRequest set, ReadResult result) in sets.Zip(OpenApiReader.Read(sets, _sources)))
        {
            _read.Add(KeyOf(set.Inputs), result);
            _diagnostics.AddRange(result.Diagnostics);
        }

        foreach (string folder in _configuration.Outputs.Select(output => output.TargetTemplates).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            _targets.Add(folder, TargetFolder.Read(_configuration.Root, folder, _sources, _diagnostics));
        }

        foreach (string folder in _configuration.Outputs.Where(output => output.EmitsDocs).Select(output => output.DocsTemplates ?? "").Distinct(StringComparer.Ordinal))
        {
            _pages.Add(folder, TemplateFolder.ReadPages(_configuration.Root, folder, _sources, _diagnostics));
        }

        if (_read.Values.Any(result => result.Model is null))
        {
            return false;
        }

        if (_configuration.SharesInlineTypes)
        {
            ShareTypes();
        }

        if (sets.Any(set => set.Purpose == ReadPurpose.Model))
        {
            ReleaseDocuments();
        }

        return true;
    }

    private void ShareTypes()
    {
        List<string> keys = [.. _read.Keys];
        foreach ((string key, ApiModel model) in keys.Zip(TypeSharing.Share([.. keys.Select(key => _read[key].Model!)])))
        {
            _read[key] = _read[key] with { Model = model };
        }
    }

    /// <summary>
    /// Most of what large documents took is garbage from here on. To collect it now takes less time than to go on with fresh
    /// memory, which the system has to find and clear page by page.
    /// </summary>
    private static void ReleaseDocuments()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > Large)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        }
    }

    /// <summary>Code is made of the model alone: a document that nobody asks for again needs no memory while the rest is made.</summary>
    private ReadPurpose PurposeOf(IReadOnlyList<string> inputs) =>
        _configuration.Outputs.Any(output => output.EmitsDocuments && KeyOf(output.Inputs) == KeyOf(inputs)) ? ReadPurpose.Documents : ReadPurpose.Model;

    private void MakeFiles(OutputConfiguration output, FileSink take)
    {
        IReadOnlyList<CSharpPlan> plans = CSharpPlanner.Plan([.. output.CSharp.Select(part => (_read[KeyOf(part.Inputs)].Model!, part.Settings))]);
        _planned = plans.Sum(plan => plan.Files.Count);
        _rendered = 0;
        foreach ((CSharpPart part, CSharpPlan plan) in output.CSharp.Zip(plans))
        {
            _diagnostics.AddRange(plan.Diagnostics);
            _renderers[FolderOf(part)].Render(plan, take, _diagnostics);
        }

        _progress.Report($"deriving documents for {output.Label}");
        foreach (GeneratedFile file in DerivedFiles(output))
        {
            take(file.Path, file.Content);
        }
    }

    /// <summary>The files that are made of documents as a whole, one after the other, so that they can be counted while they are made.</summary>
    private IEnumerable<GeneratedFile> DerivedFiles(OutputConfiguration output)
    {
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

    private void CountRendered()
    {
        int count = Interlocked.Increment(ref _rendered);
        if (_progress.IsShown)
        {
            _progress.Report(string.Create(CultureInfo.InvariantCulture, $"rendering {count} of {_planned} files"));
        }
    }

    private static string FolderOf(CSharpPart part) => part.Templates ?? "";

    private static string KeyOf(IReadOnlyList<string> inputs) => string.Join('\n', inputs);
}
