using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>Writes a page to a buffer that is there, with a writer that is there: what is left is the work of the contenders.</summary>
[MemoryDiagnoser]
public class WriteBenchmarks : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Utf8JsonWriter _writer = null!;
    private Listing _page = null!;

    /// <summary>The listing.</summary>
    [ParamsSource(nameof(Pages))]
    public string Of { get; set; } = "";

    /// <summary>How many entries it has.</summary>
    [Params(1, 100, 10_000)]
    public int Entries { get; set; }

    /// <summary>All listings.</summary>
    public static IEnumerable<string> Pages => Listings.Names;

    /// <summary>Makes the page.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _page = Listings.Of(Of, Entries);
        _writer = new Utf8JsonWriter(_buffer);
    }

    /// <inheritdoc cref="Listing.WriteInit"/>
    [Benchmark(Baseline = true)]
    public int Init()
    {
        Start();
        _page.WriteInit(_writer);
        return End();
    }

    /// <inheritdoc cref="Listing.WritePlain"/>
    [Benchmark]
    public int Plain()
    {
        Start();
        _page.WritePlain(_writer);
        return End();
    }

    /// <inheritdoc cref="Listing.WriteBare"/>
    [Benchmark]
    public int Bare()
    {
        Start();
        _page.WriteBare(_writer);
        return End();
    }

    /// <inheritdoc cref="Listing.WriteNSwag"/>
    [Benchmark]
    public int NSwag()
    {
        Start();
        _page.WriteNSwag(_writer);
        return End();
    }

    /// <inheritdoc cref="Listing.WriteGenerated"/>
    [Benchmark]
    public int Generated()
    {
        Start();
        _page.WriteGenerated(_writer);
        return End();
    }

    /// <summary>Ends with the writer.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _writer.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Start()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
    }

    private int End()
    {
        _writer.Flush();
        return _buffer.WrittenCount;
    }
}
