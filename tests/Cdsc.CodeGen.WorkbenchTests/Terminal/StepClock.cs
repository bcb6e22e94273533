namespace Cdsc.CodeGen.WorkbenchTests.Terminal;

/// <summary>A clock whose timers go off when the test says so.</summary>
internal sealed class StepClock : TimeProvider
{
    private readonly List<StepTimer> _timers = [];
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The timers that still go off.</summary>
    public int Timers => _timers.Count;

    public override long GetTimestamp() => _ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new StepTimer(() => callback(state), _timers);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Lets time pass, without timers.</summary>
    public void Advance(TimeSpan by) => _ticks += by.Ticks;

    /// <summary>Lets the timers go off.</summary>
    public void Ring() => _timers.ForEach(timer => timer.Ring());

    private sealed class StepTimer(Action ring, List<StepTimer> timers) : ITimer
    {
        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
