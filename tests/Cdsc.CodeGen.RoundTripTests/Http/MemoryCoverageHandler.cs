using System.Globalization;
using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Cdsc.Models.Support;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Answers with the entries of the store, filtered and in pages, and with their maps and outlines.</summary>
internal sealed class MemoryCoverageHandler(MemoryStore store, ServerLinks links) : CoverageHandler
{
    public override async Task<ListCoverageEntriesResult> ListCoverageEntriesAsync(
        ListCoverageEntriesRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        store.Handled.Add(request);
        if (store.InsteadOfListing is { } instead)
        {
            return await instead(request, cancellationToken);
        }

        int page = context.HttpContext.Request.Query["page"] is [{ } text] ? int.Parse(text, CultureInfo.InvariantCulture) : 1;
        CoverageEntry[] all = [.. store.Entries
            .Where(e => request.Ids?.Contains(e.Id) ?? true)
            .Where(e => request.EntityNumbers?.Contains(e.EntityNumber) ?? true)
            .Select(e => Entry(e.Id, e.EntityNumber, context))];
        var listing = new CoverageListing
        {
            CoverageEntries = [.. all.Skip((page - 1) * store.PageSize).Take(store.PageSize)],
            Next = page * store.PageSize < all.Length ? Page(request, context, page + 1) : default(UriString?),
            Previous = page > 1 ? Page(request, context, page - 1) : default(UriString?),
        };
        store.AfterPage?.Invoke(page);
        return listing;
    }

    public override Task<GetCoverageMapResult> GetCoverageMapAsync(
        GetCoverageMapRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        store.Handled.Add(request);
        return Task.FromResult(store.Maps.TryGetValue(request.EntryId, out GetCoverageMapResult? map) ? map : new GetCoverageMapResult.Other(404, Missing(request.EntryId)));
    }

    public override Task<GetCoverageGeoJsonResult> GetCoverageGeoJsonAsync(
        GetCoverageGeoJsonRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        store.Handled.Add(request);
        return Task.FromResult<GetCoverageGeoJsonResult>(
            store.Outlines.TryGetValue(request.EntryId, out GeoJson? outline) ? outline : new GetCoverageGeoJsonResult.Other(404, Missing(request.EntryId)));
    }

    public override ValueTask<EntityTagHeaderValue?> ListCoverageEntriesETagAsync(
        ListCoverageEntriesRequest request, ApiRequestContext context, CancellationToken cancellationToken) => new(store.Tag);

    public override ValueTask<EntityTagHeaderValue?> GetCoverageMapETagAsync(
        GetCoverageMapRequest request, ApiRequestContext context, CancellationToken cancellationToken) => new(store.Tag);

    public override ValueTask<EntityTagHeaderValue?> GetCoverageGeoJsonETagAsync(
        GetCoverageGeoJsonRequest request, ApiRequestContext context, CancellationToken cancellationToken) => new(store.Tag);

    private static Problem Missing(string id) => new() { Title = "No such entry", Status = 404, Detail = id };

    /// <summary>The links carry the filters, as the definitions want it.</summary>
    private UriString Page(ListCoverageEntriesRequest request, ApiRequestContext context, int page)
    {
        var query = new QueryBuilder { { "page", page.ToString(CultureInfo.InvariantCulture) } };
        if (request.Ids is { } ids)
        {
            query.Add("ids", string.Join(' ', ids));
        }

        if (request.EntityNumbers is { } numbers)
        {
            query.Add("entity_numbers", string.Join(' ', numbers));
        }

        return links.ListCoverageEntries(context).Text + query.ToQueryString().ToUriComponent();
    }

    private CoverageEntry Entry(string id, string entityNumber, ApiRequestContext context) => new()
    {
        Id = id,
        Created = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero),
        Updated = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero),
        EntityNumber = entityNumber,
        EntityName = "Demo Gas & Electric",
        EntityAbbreviation = null,
        Country = "US",
        Name = "Territory " + id,
        Type = CoverageType.Geographic,
        Role = CapabilityRole.Official,
        InfrastructureTypes = [],
        CommodityTypes = [CommodityType.Electricity],
        Capabilities = [],
        MapResource = links.GetCoverageMap(context, id),
        MapContentType = "image/svg+xml",
        GeojsonResource = links.GetCoverageGeoJson(context, id),
    };
}
