namespace Cdsc.CodeGen.CSharp;

/// <summary>Does many small pieces of work, several at once.</summary>
internal static class Workers
{
    /// <summary>With less to do, a second thread is hardly there before the first is done.</summary>
    private const int Few = 100;

    /// <summary>More of them wait for memory, and each needs some of its own.</summary>
    private const int MaximumThreads = 8;

    /// <summary>Does pieces of work; returns when no more is under way.</summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="start">Gives a thread what does a piece of work, by its number; it may have state of its own.</param>
    public static void Run(int count, Func<Action<int>> start)
    {
        int next = -1;
        void Work()
        {
            try
            {
                Action<int> act = start();
                for (int number = Interlocked.Increment(ref next); number < count; number = Interlocked.Increment(ref next))
                {
                    act(number);
                }
            }
            finally
            {
                // What ends one of them ends the others.
                Interlocked.Exchange(ref next, count);
            }
        }

        int threads = count < Few ? 1 : Math.Min(Environment.ProcessorCount, MaximumThreads);
        var tasks = new Task[threads];
        for (int i = 1; i < threads; i++)
        {
            tasks[i] = Task.Run(Work);
        }

        tasks[0] = new Task(Work);
        tasks[0].RunSynchronously(TaskScheduler.Default);
        Task.WhenAll(tasks).GetAwaiter().GetResult();
    }
}
