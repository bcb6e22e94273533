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
    private Action[] _contenders = [];

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
        _writer = new Utf8JsonWriter(_buffer, JsonBenchmark.WriterOptions);
        _contenders = JsonBenchmark.Writes(Listings.Of(Of, Entries), _buffer, _writer);
    }

    /// <inheritdoc cref="Listing.WriteInit"/>
    [Benchmark(Baseline = true)]
    public void Init() => _contenders[0]();

    /// <inheritdoc cref="Listing.WritePlain"/>
    [Benchmark]
    public void Plain() => _contenders[1]();

    /// <inheritdoc cref="Listing.WriteBare"/>
    [Benchmark]
    public void Bare() => _contenders[2]();

    /// <inheritdoc cref="Listing.WriteNSwag"/>
    [Benchmark]
    public void NSwag() => _contenders[3]();

    /// <inheritdoc cref="Listing.WriteGenerated"/>
    [Benchmark]
    public void Generated() => _contenders[4]();

    /// <inheritdoc cref="Listing.WriteGeneratedConverters"/>
    [Benchmark]
    public void GeneratedConverters() => _contenders[5]();

    /// <summary>Ends with the writer.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _writer.Dispose();
        GC.SuppressFinalize(this);
    }
}
