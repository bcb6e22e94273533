using System.Diagnostics;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>A command to measure as its user would start it.</summary>
/// <param name="Name">What it is called in results.</param>
/// <param name="File">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Command(string Name, string File, params IReadOnlyList<string> Arguments)
{
    /// <summary>Far beyond anything here, also for what compiles to native code on a slow machine; who takes longer hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The same with more arguments.</summary>
    public Command With(params IReadOnlyList<string> more) => this with { Arguments = [.. Arguments, .. more] };

    /// <summary>Runs it to its end.</summary>
    /// <param name="watchesMemory">Whether its memory is looked at meanwhile; that disturbs it, so time and memory come from different runs.</param>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public Measured Run(bool watchesMemory = false)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(File, Arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        long peak = watchesMemory ? PeakOf(process) : 0;
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{this} takes longer than {Patience}.");
        }

        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return process.ExitCode == 0
            ? new Measured(milliseconds, peak / 1024.0 / 1024.0)
            : throw new InvalidOperationException($"{this} ended with {process.ExitCode}:\n{output.Result}\n{error.Result}");
    }

    /// <summary>Runs commands in turns, so that whatever else the machine does meets all of them.</summary>
    /// <param name="rounds">How often each has its turn; the first, which finds nothing in the caches of the machine, doesn't count.</param>
    /// <param name="commands">The commands.</param>
    public static IReadOnlyList<Measured> Race(int rounds, params IReadOnlyList<Command> commands)
    {
        List<Measured>[] runs = [.. commands.Select(_ => new List<Measured>())];
        for (int round = 0; round <= rounds; round++)
        {
            for (int i = 0; i < commands.Count; i++)
            {
                Measured run = commands[i].Run();
                if (round > 0)
                {
                    runs[i].Add(run);
                }
            }
        }

        return [.. commands.Select((command, i) => Measured.MedianOf(runs[i]) with { PeakMebibytes = command.Run(watchesMemory: true).PeakMebibytes })];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{File} {string.Join(' ', Arguments)}";

    /// <summary>The system keeps the peak as long as the process is there; what is seen last before it ends is it, but for its last millisecond.</summary>
    private static long PeakOf(Process process)
    {
        long peak = 0;
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the question and the answer.
                break;
            }

            Thread.Sleep(1);
        }

        return peak;
    }
}
