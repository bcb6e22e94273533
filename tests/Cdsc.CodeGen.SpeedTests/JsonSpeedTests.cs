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
        Speed.AssertAtMost(0.85, $"reading {name}", () =>
        {
            double[] times = Interleaved.Best(15, Speed.Turn, () => page.ReadInit(), () => page.ReadGenerated());
            return times[1] / times[0];
        });
        Assert.InRange(Interleaved.BytesOf(() => page.ReadGenerated()), 1, Interleaved.BytesOf(() => page.ReadPlain()));
    }

    [SlowTheory]
    [MemberData(nameof(Names))]
    public void Writing_takes_less_time_than_hand_written_classes_and_no_memory(string name)
    {
        Speed.SkipUnlessOptimised();
        Listing page = Listings.Of(name, 100);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, JsonBenchmark.WriterOptions);
        Action[] contenders = JsonBenchmark.Writes(page, buffer, writer);
        Speed.AssertAtMost(1.1, $"writing {name}", () =>
        {
            double[] times = Interleaved.Best(15, Speed.Turn, contenders[0], contenders[^1]);
            return times[1] / times[0];
        });
        Assert.Equal(0, Interleaved.BytesOf(contenders[^1]));
    }
}
