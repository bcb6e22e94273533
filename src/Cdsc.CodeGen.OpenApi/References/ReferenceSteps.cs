namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// What is left to visit, the next one last. The library's stack would be compiled anew for these steps at each start, and there
/// are too many of them to be objects.
/// </summary>
internal sealed class ReferenceSteps
{
    private ReferenceStep[] _steps = new ReferenceStep[64];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the next one.</summary>
    public void Add(ReferenceStep step)
    {
        if (Count == _steps.Length)
        {
            var larger = new ReferenceStep[_steps.Length * 2];
            Array.Copy(_steps, larger, Count);
            _steps = larger;
        }

        _steps[Count++] = step;
    }

    /// <summary>Takes the next one away; false when there is none.</summary>
    public bool TryTake(out ReferenceStep step)
    {
        if (Count == 0)
        {
            step = default;
            return false;
        }

        step = _steps[--Count];
        return true;
    }

    /// <summary>Turns those around that were added since there were so many.</summary>
    public void Reverse(int count)
    {
        for (int last = Count - 1; count < last; count++, last--)
        {
            (_steps[count], _steps[last]) = (_steps[last], _steps[count]);
        }
    }
}
