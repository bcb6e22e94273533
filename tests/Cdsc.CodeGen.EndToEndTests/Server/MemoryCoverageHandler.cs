using System.Globalization;
using System.Text;
using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Microsoft.Net.Http.Headers;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Tells where the server has data, as many entries as the test wants.</summary>
internal sealed class MemoryCoverageHandler(MemoryState state, ServerLinks links) : CoverageHandler
{
    private const string Map = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";

    public override ValueTask<EntityTagHeaderValue?> ListCoverageEntriesETagAsync(
        ListCoverageEntriesRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        new(ApiEntityTag.Of(Listing(request, context), CoverageListingJsonConverter.WriteValue));

    public override Task<ListCoverageEntriesResult> ListCoverageEntriesAsync(
        ListCoverageEntriesRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<ListCoverageEntriesResult>(Listing(request, context));

    public override Task<GetCoverageMapResult> GetCoverageMapAsync(
        GetCoverageMapRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<GetCoverageMapResult>(Ids.Contains(request.EntryId)
            ? new GetCoverageMapResult.Ok(new MemoryStream(Encoding.UTF8.GetBytes(Map)), "image/svg+xml")
            : new GetCoverageMapResult.Other(404, Problems.NotFound("entry")));

    public override Task<GetCoverageGeoJsonResult> GetCoverageGeoJsonAsync(
        GetCoverageGeoJsonRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<GetCoverageGeoJsonResult>(Ids.Contains(request.EntryId)
            ? new GeoJson { Type = "FeatureCollection", AdditionalMembers = new Dictionary<string, System.Text.Json.JsonElement> { ["features"] = Json.Parse("[]") } }
            : new GetCoverageGeoJsonResult.Other(404, Problems.NotFound("entry")));

    private IEnumerable<string> Ids =>
        Enumerable.Range(1, state.Setup.CoverageEntries).Select(number => string.Create(CultureInfo.InvariantCulture, $"entry-{number:0000}"));

    private CoverageListing Listing(ListCoverageEntriesRequest request, ApiRequestContext context)
    {
        List<CoverageEntry> entries = [.. Ids
            .Where(id => Filter.Has(request.Ids, id))
            .Select(id => Entry(id, context))
            .Where(entry => Filter.Has(request.EntityNumbers, entry.EntityNumber))];
        var page = MemoryPage<CoverageEntry>.Of(entries, state.Setup.PageSize, context.HttpContext.Request, links.ListCoverageEntries(context));
        return new CoverageListing { CoverageEntries = page.Items, Next = page.Next, Previous = page.Previous };
    }

    private CoverageEntry Entry(string id, ApiRequestContext context) => new()
    {
        Id = id,
        Created = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero),
        Updated = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero),
        EntityNumber = "EIA-" + id[^4..],
        EntityName = "Demo Gas & Electric",
        EntityAbbreviation = null,
        Country = "US",
        Name = "Territory " + id,
        Type = CoverageType.Geographic,
        Role = CapabilityRole.Official,
        InfrastructureTypes = [InfrastructureType.DistributionUtility],
        CommodityTypes = [CommodityType.Electricity],
        Capabilities = [ServerCapability.OAuth],
        MapResource = links.GetCoverageMap(context, id),
        MapContentType = "image/svg+xml",
        GeojsonResource = links.GetCoverageGeoJson(context, id),
    };
}
