using System.Buffers;
using System.Text.Json;
using Cdsc.CodeGen.Benchmarks;

namespace Cdsc.CodeGen.SpeedTests;

/// <summary>Generated models beside hand-written classes. The goals are 0.6 for reading and 0.65 for writing.</summary>
public sealed class JsonSpeedTests
{
    /// <summary>The listings.</summary>
    public static TheoryData<string> Names => [.. Listings.Names];

    [SlowTheory]
    [MemberData(nameof(Names))]
    public void Reading_takes_less_time_and_memory_than_hand_written_classes(string name)
    {
        Speed.SkipUnlessOptimised();
        Listing page = Listings.Of(name, 100);
        Speed.AssertAtMost(0.85, $"reading {name}", () => Ratio(() => page.ReadGenerated(), () => page.ReadInit()));
        Assert.InRange(Interleaved.BytesOf(() => page.ReadGenerated()), 1, Interleaved.BytesOf(() => page.ReadPlain()));
    }

    /// <summary>Both ways, as generated clients and servers do and behind <see cref="JsonSerializer"/>.</summary>
    [SlowTheory]
    [MemberData(nameof(Names))]
    public void Writing_takes_less_time_and_memory_than_hand_written_classes(string name)
    {
        Speed.SkipUnlessOptimised();
        Listing page = Listings.Of(name, 100);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, JsonBenchmark.WriterOptions);
        Action[] contenders = JsonBenchmark.Writes(page, buffer, writer);
        foreach (int generated in (int[])[4, 5])
        {
            Speed.AssertAtMost(0.78, $"writing {name} ({generated})", () => Ratio(contenders[generated], contenders[0]));
        }

        Assert.InRange(Interleaved.BytesOf(contenders[4]), 0, Interleaved.BytesOf(contenders[1]) - 1);
    }

    private static double Ratio(Action contender, Action yardstick)
    {
        // What runs first in a process may still be waiting to be compiled well, which would flatter the other.
        _ = Interleaved.Best(5, Speed.Turn, yardstick, contender);
        double[] times = Interleaved.Best(15, Speed.Turn, yardstick, contender);
        return times[1] / times[0];
    }
}
