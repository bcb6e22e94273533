using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>From a configuration to the content of its output folders; nothing is written here.</summary>
internal static class GenerationRun
{
    /// <summary>Runs all stages in memory.</summary>
    public static IReadOnlyList<OutputContent> Run(RunConfiguration configuration, DiagnosticBag diagnostics)
    {
        ReadResult read = OpenApiReader.Read(configuration.Inputs, new DiskSourceProvider(configuration.Root));
        diagnostics.AddRange(read.Diagnostics);
        if (read.Model is not { } model)
        {
            return [];
        }

        // A template is parsed once for all outputs that use it.
        var sources = new DiskSourceProvider(configuration.Root);
        Dictionary<string, TemplateRenderer> renderers = configuration.Outputs
            .Select(output => output.Templates ?? "")
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(folder => folder, folder => new TemplateRenderer(TemplateFolder.Read(configuration.Root, folder, sources, diagnostics)), StringComparer.Ordinal);
        return
        [
            .. configuration.Outputs.Select(output =>
                new OutputContent(output, FilesOf(output, model, read, renderers[output.Templates ?? ""], diagnostics))),
        ];
    }

    private static List<GeneratedFile> FilesOf(
        OutputConfiguration output, ApiModel model, ReadResult read, TemplateRenderer renderer, DiagnosticBag diagnostics)
    {
        var files = new List<GeneratedFile>();
        if (output.CSharp is { } settings)
        {
            CSharpPlan plan = CSharpPlanner.Plan(model, settings);
            diagnostics.AddRange(plan.Diagnostics);
            files.AddRange(renderer.Render(plan, diagnostics));
        }

        foreach (OpenApiDocument document in read.Documents)
        {
            if (output.EmitsOpenApi)
            {
                files.Add(BundleWriter.ToFile(document));
            }

            if (output.EmitsOpenApi30)
            {
                files.Add(OpenApi30Writer.ToFile(document, diagnostics));
            }

            if (output.SchemaIdBase is { } idBase)
            {
                files.AddRange(JsonSchemaWriter.ToFiles(document, idBase));
            }
        }

        return files;
    }
}
