using System.Diagnostics;
using System.Globalization;

namespace Cdsc.CodeGen.PackageTests.MSBuild;

/// <summary>What the package costs a build in which nothing has changed, against the same build without it.</summary>
public sealed class NoChangeCostTests(Packages packages)
{
    private const int Rounds = 9;

    /// <summary>Prints the figures. The bound is a ratio, far above what was ever seen, so that no busy machine breaks it.</summary>
    [SlowFact]
    public async Task A_build_without_a_change_costs_next_to_nothing()
    {
        var with = new Consumer(packages, "cost with");
        with.WriteProject("App", """<CdscSpec Include="cds-wg1-02" Emit="models;client" />""");
        await with.BuildWellAsync();

        var without = new Consumer(packages, "cost without");
        without.WriteProject("App", $"""<Compile Include="{with.PathOf("obj/Debug/net10.0/cdsc/generated")}/**/*.cs" />""");
        without.Write("App.csproj", string.Join('\n', without.Read("App.csproj").Split('\n').Where(line => !line.Contains("PackageReference", StringComparison.Ordinal))));
        await without.BuildWellAsync();

        var times = new List<(double With, double Without)>();
        for (int round = 0; round <= Rounds; round++)
        {
            times.Add((await TimeAsync(with), await TimeAsync(without)));
        }

        // The first round warms what the operating system keeps.
        times.RemoveAt(0);
        double[] costs = [.. times.Select(time => time.With - time.Without).Order()];
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"no change: with the package {Median(times.Select(time => time.With)):F0} ms, without {Median(times.Select(time => time.Without)):F0} ms, difference {Median(costs):F0} ms (medians of {Rounds} rounds, {costs[0]:F0} to {costs[^1]:F0} ms)"));
        Assert.InRange(Median(times.Select(time => time.With / time.Without)), 0, 1.6);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static async Task<double> TimeAsync(Consumer consumer)
    {
        long start = Stopwatch.GetTimestamp();
        ProcessResult result = await consumer.DotnetAsync("build", "--no-restore", "--verbosity", "quiet");
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Assert.True(result.ExitCode == 0, result.ToString());
        return time;
    }
}
