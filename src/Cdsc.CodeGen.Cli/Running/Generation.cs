using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>From a configuration to files on the disk.</summary>
internal static class Generation
{
    /// <summary>Generates and writes.</summary>
    /// <param name="configuration">What to read and make.</param>
    /// <param name="sources">Where to read from.</param>
    /// <param name="complete">Adds to an output what its user needs besides.</param>
    /// <param name="diagnostics">Takes what is wrong. When one is an error, nothing or not all was written.</param>
    /// <param name="progress">Is told what the run is at.</param>
    /// <returns>What was written.</returns>
    public static IReadOnlyList<OutputPlan> Write(
        RunConfiguration configuration, RunSources sources, Func<OutputContent, OutputContent> complete, DiagnosticBag diagnostics, ProgressLine progress)
    {
        IReadOnlyList<OutputContent> contents = GenerationRun.Run(configuration, sources, diagnostics, progress);
        if (diagnostics.HasErrors)
        {
            return [];
        }

        progress.Report("comparing with what is there");

        // All folders are looked at before the first is touched.
        List<OutputPlan> plans =
        [
            .. contents
                .Select(content => new OutputPlanner(content.Output, diagnostics).Plan(complete(content).Files))
                .OfType<OutputPlan>(),
        ];
        return diagnostics.HasErrors ? [] : [.. plans.TakeWhile(plan => OutputWriter.Write(plan, diagnostics, progress))];
    }
}
