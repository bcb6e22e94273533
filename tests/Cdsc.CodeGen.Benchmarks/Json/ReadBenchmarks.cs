using BenchmarkDotNet.Attributes;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>Reads a page from bytes.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
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
    public void Setup() => _page = Listings.Of(Of, Entries);

    /// <inheritdoc cref="Listing.ReadInit"/>
    [Benchmark(Baseline = true)]
    public object Init() => _page.ReadInit();

    /// <inheritdoc cref="Listing.ReadPlain"/>
    [Benchmark]
    public object Plain() => _page.ReadPlain();

    /// <inheritdoc cref="Listing.ReadBare"/>
    [Benchmark]
    public object Bare() => _page.ReadBare();

    /// <inheritdoc cref="Listing.ReadNSwag"/>
    [Benchmark]
    public object NSwag() => _page.ReadNSwag();

    /// <inheritdoc cref="Listing.ReadGenerated"/>
    [Benchmark]
    public object Generated() => _page.ReadGenerated();

    /// <inheritdoc cref="Listing.ReadTexts"/>
    [Benchmark]
    public int Floor() => _page.ReadTexts();
}
