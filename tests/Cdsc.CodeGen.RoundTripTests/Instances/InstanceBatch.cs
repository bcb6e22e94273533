using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The random instances of one schema, drawn once for all tests that look at many.</summary>
internal sealed class InstanceBatch
{
    private static readonly ConcurrentDictionary<string, Lazy<InstanceBatch>> Batches = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, Lazy<string>> FullInstances = new(StringComparer.Ordinal);

    private readonly string _report;

    private InstanceBatch(string name)
    {
        SchemaView schema = Definitions.Schema(name).View;

        // Fewer of what is made of many others, which are looked at themselves, and more where conditions must be met: whatever
        // a test waits for should come up ten times and more, so that no seed makes it fail.
        int count = schema.Properties.Values.Any(p => p.Values is not null) ? 150 : schema.HasConditions ? 1500 : 500;
        var instances = new Instances(name, "batch");
        Texts = [.. instances.Take(count)];
        Elements = [.. Texts.Select(Json.Parse)];
        _report = instances.Report;
    }

    public IReadOnlyList<string> Texts { get; }

    /// <summary>The same, parsed.</summary>
    public IReadOnlyList<JsonElement> Elements { get; }

    /// <summary>The seed, and how many were drawn and thrown away: what a test prints and puts in front of a failure.</summary>
    public string Report
    {
        get
        {
            TestContext.Current.TestOutputHelper?.WriteLine(_report);
            return _report;
        }
    }

    /// <summary>An instance with every declared member, drawn once for all tests that look at all its places.</summary>
    public static JsonNode Full(string name) => JsonNode.Parse(FullInstances
        .GetOrAdd(name, static n => new(() => new Instances(n, "full", InstanceDrawing.Full).Take(1).Single())).Value)!;

    public static InstanceBatch Of(string name) => Batches.GetOrAdd(name, static n => new(() => new InstanceBatch(n))).Value;
}
