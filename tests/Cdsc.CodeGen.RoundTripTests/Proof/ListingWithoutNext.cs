using System.Text.Json;
using System.Text.Json.Serialization;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>What would be generated for <see cref="CoverageListing"/> if its member <c>next</c> were forgotten.</summary>
internal sealed class ListingWithoutNext
{
    [JsonPropertyName("coverage_entries")]
    public required IReadOnlyList<object> CoverageEntries { get; init; }

    [JsonPropertyName("previous")]
    public required UriString? Previous { get; init; }

    public required IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; }
}
