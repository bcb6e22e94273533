using System.Globalization;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>Gets a page over loopback, as a generated client does and by hand, in turns.</summary>
internal static class ClientBenchmark
{
    /// <summary>Measures, and writes the table.</summary>
    public static void Run()
    {
        var table = new Table("Getting a page over HTTP", "entries", "", "µs a request", "requests a second", "times the hand-written call", "KB allocated a request");
        foreach (int entries in (int[])[1, 100, 1_000])
        {
            using var server = new PageServerProcess(entries);
            using var callers = new Callers(server.Uri);
            Action[] contenders = Contenders(callers);
            double[] times = Interleaved.Best(40, TimeSpan.FromMilliseconds(50), contenders);
            string[] names = ["hand-written", "generated", "bytes only"];
            for (int i = 0; i < names.Length; i++)
            {
                table.Add(
                    entries.ToString(CultureInfo.InvariantCulture),
                    names[i],
                    (times[i] / 1000).ToString("F0", CultureInfo.InvariantCulture),
                    (1e9 / times[i]).ToString("F0", CultureInfo.InvariantCulture),
                    (times[i] / times[0]).ToString("F2", CultureInfo.InvariantCulture),
                    (BytesOf(contenders[i]) / 1000.0).ToString("F1", CultureInfo.InvariantCulture));
            }
        }

        table.Save("client", "One request after the other over one connection to a server on loopback in a process of its own; the quickest of 40 turns of each, taken in turns. \"hand-written\" is an `HttpClient` with `ResponseHeadersRead` that reads hand-written classes with `required init` members through the source generator; \"bytes only\" reads the body into a buffer that is there and makes nothing of it.");
    }

    /// <summary>By hand, generated, and the bytes alone.</summary>
    internal static Action[] Contenders(Callers callers) =>
        [() => callers.HandWrittenAsync().GetAwaiter().GetResult(), () => callers.GeneratedAsync().GetAwaiter().GetResult(), () => callers.TransportAsync().GetAwaiter().GetResult()];

    /// <summary>What a call allocates on all threads; the mean of many, since the pools of others take their time to fill.</summary>
    internal static double BytesOf(Action contender)
    {
        const int Calls = 500;
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < Calls; i++)
        {
            contender();
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Calls;
    }
}
