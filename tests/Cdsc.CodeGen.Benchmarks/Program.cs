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
        using var writer = new Utf8JsonWriter(buffer);
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

BenchmarkSwitcher.FromAssembly(typeof(ReadBenchmarks).Assembly).Run(args, Settings.Of());
