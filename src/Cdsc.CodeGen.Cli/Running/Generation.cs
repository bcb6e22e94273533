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
    /// <param name="complete">Makes what the user of an output needs besides, of the paths of its files.</param>
    /// <param name="diagnostics">Takes what is wrong. When one is an error, nothing or not all was written.</param>
    /// <param name="progress">Is told what the run is at.</param>
    /// <returns>What was written.</returns>
    public static IReadOnlyList<OutputPlan> Write(
        RunConfiguration configuration, RunSources sources, Func<IEnumerable<string>, IEnumerable<GeneratedFile>> complete, DiagnosticBag diagnostics, ProgressLine progress)
    {
        var turns = new List<OutputTurn>();
        try
        {
            // What the folders hold matters only where all that they shall hold could be made.
            var found = new DiagnosticBag();
            bool isOurTurn = TakeTurns(configuration.Outputs, turns, found);
            List<OutputPlanner> planners = [.. configuration.Outputs.Select(output => new OutputPlanner(output, found))];
            using FolderLook look = FolderLook.At(isOurTurn ? planners : []);
            bool isMade = GenerationRun.Read(configuration, sources, diagnostics, progress) is { } run
                && planners.TrueForAll(planner => run.Make(planner.Output, (path, content) =>
                {
                    if (look.IsUsable(planner))
                    {
                        planner.Take(path, content);
                    }
                }));
            if (!isMade || diagnostics.HasErrors)
            {
                return [];
            }

            progress.Report("comparing with what is there");
            List<OutputPlanner> usable = planners.FindAll(look.IsUsable);

            // All folders are looked at before the first is touched.
            List<OutputPlan> plans = [.. usable.Select(planner => planner.Plan(complete)).OfType<OutputPlan>()];
            diagnostics.AddRange(found.ToSorted());
            return diagnostics.HasErrors ? [] : [.. plans.TakeWhile(plan => OutputWriter.Write(plan, diagnostics, progress))];
        }
        finally
        {
            turns.ForEach(turn => turn.Dispose());
        }
    }

    /// <summary>Waits until no other run writes to one of the folders; false when that doesn't come, which is reported.</summary>
    private static bool TakeTurns(IReadOnlyList<OutputConfiguration> outputs, List<OutputTurn> turns, DiagnosticBag diagnostics)
    {
        var byPlace = new Dictionary<string, OutputConfiguration>(StringComparer.Ordinal);
        foreach (OutputConfiguration output in outputs)
        {
            byPlace.TryAdd(OutputPath.PlaceOf(output.Directory), output);
        }

        // In one order everywhere, two runs never wait for each other.
        foreach (string place in byPlace.Keys.Order(StringComparer.Ordinal))
        {
            if (OutputTurn.Take(place, Patience) is not { } turn)
            {
                OutputConfiguration output = byPlace[place];
                diagnostics.Add(DiagnosticDescriptors.OutputInUse.At(SourceLocation.OfFile(output.Directory), output.Label));
                return false;
            }

            turns.Add(turn);
        }

        return true;
    }
}
