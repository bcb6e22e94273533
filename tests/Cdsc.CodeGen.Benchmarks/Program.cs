using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Running;
using Cdsc.CodeGen.Benchmarks;

if (args is ["quick", ..])
{
    foreach (string name in Listings.Names)
    {
        Listing page = Listings.Of(name, 100);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        Action Write(Action<Utf8JsonWriter> write) => () => { buffer.ResetWrittenCount(); writer.Reset(); write(writer); writer.Flush(); };
        Action[] reads = [() => page.ReadInit(), () => page.ReadPlain(), () => page.ReadBare(), () => page.ReadNSwag(), () => page.ReadGenerated(), () => page.ReadTexts()];
        Action[] writes = [Write(page.WriteInit), Write(page.WritePlain), Write(page.WriteBare), Write(page.WriteNSwag), Write(page.WriteGenerated)];
        double[] r = Interleaved.Best(30, TimeSpan.FromMilliseconds(5), reads);
        double[] w = Interleaved.Best(30, TimeSpan.FromMilliseconds(5), writes);
        Console.WriteLine($"{name} {page.Json.Length}: read init {r[0] / 1000:F0} us, plain {r[1] / r[0]:F2} bare {r[2] / r[0]:F2} nswag {r[3] / r[0]:F2} gen {r[4] / r[0]:F2} (/plain {r[4] / r[1]:F2}) floor {r[5] / r[0]:F2}; bytes {string.Join(" ", reads.Select(Interleaved.BytesOf))}");
        Console.WriteLine($"    write init {w[0] / 1000:F0} us, plain {w[1] / w[0]:F2} bare {w[2] / w[0]:F2} nswag {w[3] / w[0]:F2} gen {w[4] / w[0]:F2}; bytes {string.Join(" ", writes.Select(Interleaved.BytesOf))}");
    }
    return;
}

if (args is ["loop", var what, var op])
{
    Listing page = Listings.Of(what, 100);
    var buffer = new ArrayBufferWriter<byte>();
    using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
    var watch = System.Diagnostics.Stopwatch.StartNew();
    while (watch.Elapsed.TotalSeconds < 6)
    {
        for (int i = 0; i < 1000; i++)
        {
            if (op == "read") { page.ReadGenerated(); } else { buffer.ResetWrittenCount(); writer.Reset(); if (op == "init") page.WriteInit(writer); else page.WriteGenerated(writer); writer.Flush(); }
        }
    }

    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ReadBenchmarks).Assembly).Run(args, Settings.Of());
