namespace Cdsc.CodeGen.Benchmarks;

/// <summary>What a process took.</summary>
/// <param name="Milliseconds">Wall clock from its start to its end.</param>
/// <param name="PeakMebibytes">The most memory it had in use, in MiB; zero when that wasn't asked for.</param>
internal sealed record Measured(double Milliseconds, double PeakMebibytes)
{
    /// <summary>The medians of several runs.</summary>
    public static Measured MedianOf(IReadOnlyList<Measured> runs) => new(Median(runs.Select(run => run.Milliseconds)), runs.Max(run => run.PeakMebibytes));

    /// <summary>The value in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
