using System.Text;
using Microsoft.Net.Http.Headers;

namespace CdscServer._1;

/// <summary>Tells where the server has data.</summary>
internal sealed class MyCoverage(ServerLinks links) : CoverageHandler
{
    public override ValueTask<EntityTagHeaderValue?> ListCoverageEntriesETagAsync(
        ListCoverageEntriesRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        new(ApiEntityTag.Of(Listing(request, context), CoverageListingJsonConverter.WriteValue));

    public override Task<ListCoverageEntriesResult> ListCoverageEntriesAsync(
        ListCoverageEntriesRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<ListCoverageEntriesResult>(Listing(request, context));

    public override Task<GetCoverageMapResult> GetCoverageMapAsync(
        GetCoverageMapRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<GetCoverageMapResult>(IsKnown(request.EntryId)
            ? new GetCoverageMapResult.Ok(new MemoryStream(Encoding.UTF8.GetBytes(SampleCoverage.Map)), "image/svg+xml")
            : new GetCoverageMapResult.Other(404, Problems.NotFound("entry")));

    public override Task<GetCoverageGeoJsonResult> GetCoverageGeoJsonAsync(
        GetCoverageGeoJsonRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<GetCoverageGeoJsonResult>(IsKnown(request.EntryId)
            ? SampleCoverage.Outline
            : new GetCoverageGeoJsonResult.Other(404, Problems.NotFound("entry")));

    private static bool IsKnown(string id) => SampleCoverage.Entries.Any(entry => entry.Id == id);

    private CoverageListing Listing(ListCoverageEntriesRequest request, ApiRequestContext context)
    {
        IEnumerable<CoverageEntry> entries = SampleCoverage.Entries
            .Where(entry => request.Ids?.Contains(entry.Id) ?? true)
            .Where(entry => request.EntityNumbers?.Contains(entry.EntityNumber) ?? true)
            .Select(entry => new CoverageEntry(entry)
            {
                MapResource = links.GetCoverageMap(context, entry.Id),
                MapContentType = "image/svg+xml",
                GeojsonResource = links.GetCoverageGeoJson(context, entry.Id),
            });
        var page = Page<CoverageEntry>.Of(entries, context, links.ListCoverageEntries(context));
        return new CoverageListing { CoverageEntries = page.Items, Next = page.Next, Previous = page.Previous };
    }
}
