using System.Diagnostics;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>
/// Times several contenders in turns, so that whatever else the machine does meets all of them: what counts is how many times
/// as long one takes as another, and the quickest turn of each, which is the one that was disturbed least.
/// </summary>
internal static class Interleaved
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(300);

    /// <summary>The quickest turn of each contender, in nanoseconds a call.</summary>
    /// <param name="turns">How often each has its turn.</param>
    /// <param name="turn">How long a turn takes about.</param>
    /// <param name="contenders">What is timed.</param>
    public static double[] Best(int turns, TimeSpan turn, params Action[] contenders)
    {
        int[] calls = [.. contenders.Select(contender => CallsIn(contender, turn))];
        double[] best = [.. contenders.Select(_ => double.MaxValue)];
        for (int round = 0; round < turns; round++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                best[i] = Math.Min(best[i], Time(contenders[i], calls[i]) / calls[i]);
            }
        }

        return best;
    }

    /// <summary>The bytes that a call allocates on this thread.</summary>
    public static long BytesOf(Action contender)
    {
        contender();
        long before = GC.GetAllocatedBytesForCurrentThread();
        contender();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Calls until the code is compiled as well as it will be, and finds how many calls fill a turn.</summary>
    private static int CallsIn(Action contender, TimeSpan turn)
    {
        double nanoseconds = 0;
        for (int i = 0; i < 4; i++)
        {
            // The compiler looks at code again when it was called 30 times, and a little later.
            int calls = 0;
            long start = Stopwatch.GetTimestamp();
            while (calls < 40 && Stopwatch.GetElapsedTime(start) < WarmUp)
            {
                contender();
                calls++;
            }

            nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
            Thread.Sleep(120);
        }

        return Math.Max(1, (int)(turn.TotalNanoseconds / nanoseconds));
    }

    private static double Time(Action contender, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
        {
            contender();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}
