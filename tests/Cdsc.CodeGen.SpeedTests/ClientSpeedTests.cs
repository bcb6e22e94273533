using Cdsc.CodeGen.Benchmarks;

namespace Cdsc.CodeGen.SpeedTests;

/// <summary>A generated client beside a call written by hand. The goal is 1.05.</summary>
public sealed class ClientSpeedTests
{
    [SlowTheory]
    [InlineData(1, 1.6)]
    [InlineData(100, 1.1)]
    public void A_call_takes_no_longer_than_one_by_hand(int entries, double allowed)
    {
        Speed.SkipUnlessOptimised();
        using var server = new PageServerProcess(entries);
        using var callers = new Callers(server.Uri);
        Action[] contenders = ClientBenchmark.Contenders(callers);
        Speed.AssertAtMost(allowed, $"a page of {entries}", () =>
        {
            double[] times = Interleaved.Best(15, TimeSpan.FromMilliseconds(30), contenders[0], contenders[1]);
            return times[1] / times[0];
        });
        Assert.InRange(ClientBenchmark.BytesOf(contenders[1]), 1, ClientBenchmark.BytesOf(contenders[0]) * 1.2);
    }
}
