using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.Benchmarks.Init;

/// <summary>A page of coverage entries.</summary>
public sealed class CoverageListing
{
    public required List<CoverageEntry> CoverageEntries { get; init; }

    public required string? Next { get; init; }

    public required string? Previous { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
