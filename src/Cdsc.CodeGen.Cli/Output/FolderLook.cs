namespace Cdsc.CodeGen.Cli;

/// <summary>
/// Looks at output folders on a thread of its own while documents are read, and at their files for as long as there is time:
/// what is as the last run has left it needs no second look.
/// </summary>
internal sealed class FolderLook : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<HashSet<OutputPlanner>> _usable;

    private FolderLook(IReadOnlyList<OutputPlanner> planners) => _usable = Task.Run(() => Look(planners, _stop.Token));

    /// <summary>Begins.</summary>
    public static FolderLook At(IReadOnlyList<OutputPlanner> planners) => new(planners);

    /// <summary>Whether a folder can be used; why not, its planner has reported. From then on nothing is looked at any more. Several threads may ask.</summary>
    public bool IsUsable(OutputPlanner planner)
    {
        _stop.Cancel();
        return _usable.GetAwaiter().GetResult().Contains(planner);
    }

    /// <summary>Ends; nothing is being looked at any more.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _usable.GetAwaiter().GetResult();
        _stop.Dispose();
    }

    private static HashSet<OutputPlanner> Look(IReadOnlyList<OutputPlanner> planners, CancellationToken stop)
    {
        HashSet<OutputPlanner> usable = [.. planners.Where(planner => planner.Open())];
        foreach (OutputPlanner planner in usable)
        {
            planner.LookAhead(stop);
        }

        return usable;
    }
}
