using Cdsc.AspNetCore;
using Cdsc.Models;
using Microsoft.Net.Http.Headers;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>What the handlers in memory answer from. Tests fill it before they ask, or change it in between.</summary>
internal sealed class MemoryStore
{
    /// <summary>The entries, the latest change first.</summary>
    public List<(string Id, string EntityNumber)> Entries { get; } = [];

    public int PageSize { get; init; } = 100;

    public bool HasCoverage { get; init; } = true;

    /// <summary>The entity tag of every answer.</summary>
    public EntityTagHeaderValue? Tag { get; set; }

    public Dictionary<string, GetCoverageMapResult> Maps { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, GeoJson> Outlines { get; } = new(StringComparer.Ordinal);

    /// <summary>Answered in place of the metadata, when set.</summary>
    public Func<CancellationToken, Task<GetServerMetadataResult>>? InsteadOfMetadata { get; set; }

    /// <summary>Answered in place of the listing, when set.</summary>
    public Func<ListCoverageEntriesRequest, CancellationToken, Task<ListCoverageEntriesResult>>? InsteadOfListing { get; set; }

    /// <summary>Called after each page with its number.</summary>
    public Action<int>? AfterPage { get; set; }

    /// <summary>The requests that reached a handler's own method, and not only that for the entity tag.</summary>
    public List<object> Handled { get; } = [];
}
