using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>Reads and writes each listing as all contenders do, in turns: what counts is how many times as long one takes as another.</summary>
internal static class JsonBenchmark
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(10);

    /// <summary>As serialisers make their own writers: nobody looks whether names and values come in turns.</summary>
    internal static JsonWriterOptions WriterOptions { get; } = new() { SkipValidation = true };

    /// <summary>Measures, and writes the table.</summary>
    public static void Run()
    {
        var table = new Table(
            "Reading and writing listings",
            "listing", "entries", "", "required init, µs", "plain set", "plain, loses unknown", "NSwag", "generated", "generated / plain set", "generated, through JsonSerializer", "every text", "KB: required init", "plain set", "generated");
        foreach (string name in Listings.Names)
        {
            foreach (int entries in (int[])[1, 100, 10_000])
            {
                Listing page = Listings.Of(name, entries);
                AddReads(table, page, entries);
                AddWrites(table, page, entries);
            }
        }

        table.Save("json", "Times are ratios to hand-written classes with `required init` members, the source generator of System.Text.Json and `[JsonExtensionData]` (the first, in µs); \"plain set\" is the same with plain setters, \"loses unknown\" without `[JsonExtensionData]`, which lets the source generator take its fast path, \"NSwag\" NSwag's models the stock way, and \"every text\" goes over the page and makes each string. The quickest of 30 turns of each, taken in turns in one process. Writing is to a buffer and a writer that are there already. KB are allocated in a call.");
    }

    /// <summary>The contenders for reading: the yardstick, plain, bare, NSwag, generated, every text.</summary>
    internal static Action[] Reads(Listing page) =>
        [() => page.ReadInit(), () => page.ReadPlain(), () => page.ReadBare(), () => page.ReadNSwag(), () => page.ReadGenerated(), () => page.ReadTexts()];

    /// <summary>The contenders for writing: the yardstick, plain, bare, NSwag, generated, generated behind <c>JsonSerializer</c>.</summary>
    internal static Action[] Writes(Listing page, ArrayBufferWriter<byte> buffer, Utf8JsonWriter writer)
    {
        return [To(page.WriteInit), To(page.WritePlain), To(page.WriteBare), To(page.WriteNSwag), ToBuffer, To(page.WriteGeneratedConverters)];

        void ToBuffer()
        {
            buffer.ResetWrittenCount();
            page.WriteGenerated(buffer);
        }

        Action To(Action<Utf8JsonWriter> write) => () =>
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            write(writer);
            writer.Flush();
        };
    }

    private static void AddReads(Table table, Listing page, int entries)
    {
        Action[] contenders = Reads(page);
        double[] times = Interleaved.Best(30, Turn, contenders);
        Add(table, page, entries, "read", times, null, times[5], contenders);
    }

    private static void AddWrites(Table table, Listing page, int entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, WriterOptions);
        Action[] contenders = Writes(page, buffer, writer);
        double[] times = Interleaved.Best(30, Turn, contenders);
        Add(table, page, entries, "write", times, times[5], null, contenders);
    }

    private static void Add(Table table, Listing page, int entries, string what, double[] times, double? converters, double? floor, Action[] contenders) => table.Add(
        page.Name,
        entries.ToString(CultureInfo.InvariantCulture),
        what,
        (times[0] / 1000).ToString("F1", CultureInfo.InvariantCulture),
        Ratio(times[1], times[0]),
        Ratio(times[2], times[0]),
        Ratio(times[3], times[0]),
        Ratio(times[4], times[0]),
        Ratio(times[4], times[1]),
        converters is { } through ? Ratio(through, times[0]) : "",
        floor is { } texts ? Ratio(texts, times[0]) : "",
        Kilobytes(contenders[0]),
        Kilobytes(contenders[1]),
        Kilobytes(contenders[4]));

    private static string Ratio(double time, double yardstick) => (time / yardstick).ToString("F2", CultureInfo.InvariantCulture);

    private static string Kilobytes(Action contender) => (Interleaved.BytesOf(contender) / 1000.0).ToString("F1", CultureInfo.InvariantCulture);
}
