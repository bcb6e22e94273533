using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>From a configuration to files on the disk.</summary>
internal static class Generation
{
    /// <summary>Writing takes a second or two; who takes longer hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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

        var turns = new List<OutputTurn>();
        try
        {
            return TakeTurns(contents, turns, diagnostics) ? Write(contents, complete, diagnostics, progress) : [];
        }
        finally
        {
            turns.ForEach(turn => turn.Dispose());
        }
    }

    private static IReadOnlyList<OutputPlan> Write(IReadOnlyList<OutputContent> contents, Func<OutputContent, OutputContent> complete, DiagnosticBag diagnostics, ProgressLine progress)
    {
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

    /// <summary>Waits until no other run writes to one of the folders; false when that doesn't come, which is reported.</summary>
    private static bool TakeTurns(IReadOnlyList<OutputContent> contents, List<OutputTurn> turns, DiagnosticBag diagnostics)
    {
        // In one order everywhere, two runs never wait for each other.
        foreach ((string place, OutputConfiguration output) in contents
            .Select(content => (Place: OutputPath.PlaceOf(content.Output.Directory), content.Output))
            .DistinctBy(one => one.Place, StringComparer.Ordinal)
            .OrderBy(one => one.Place, StringComparer.Ordinal))
        {
            if (OutputTurn.Take(place, Patience) is not { } turn)
            {
                diagnostics.Add(DiagnosticDescriptors.OutputInUse.At(SourceLocation.OfFile(output.Directory), output.Label));
                return false;
            }

            turns.Add(turn);
        }

        return true;
    }
}
