namespace Cdsc.CodeGen.Templating;

/// <summary>How many steps templates may take. They are counted, not timed, so that the limit holds everywhere alike.</summary>
/// <param name="most">The most steps.</param>
internal sealed class StepBudget(long most)
{
    private long _taken;

    /// <summary>Takes a step; false when there are no more.</summary>
    public bool TryTake() => ++_taken <= most;
}
