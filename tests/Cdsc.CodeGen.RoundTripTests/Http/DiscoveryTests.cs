using Cdsc.AspNetCore;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>From one URL to everything else.</summary>
public sealed class DiscoveryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("some/path?with=query#and-fragment")]
    public async Task One_URL_leads_to_everything(string path)
    {
        var store = new MemoryStore { Entries = { ("north", "1"), ("south", "1") } };
        store.Maps["south"] = new GetCoverageMapResult.Ok(new MemoryStream("<svg/>"u8.ToArray()), "image/svg+xml");
        store.Outlines["south"] = (GeoJson)ModelTypes.Of(nameof(GeoJson)).Parse(TestFiles.Example("coverage-geojson"));
        await using CdsServer server = await CdsServer.StartAsync(store);

        ApiResponse<ServerMetadata> metadata = await server.Metadata.DiscoverServerMetadataAsync(new Uri(server.Address, path), null, Cancellation);
        ApiResponse<CoverageListing> listing = await server.Coverage.ListCoverageEntriesAsync(metadata.Value, null, null, null, Cancellation);
        CoverageEntry south = listing.Value.CoverageEntries[1];
        await using ApiDownload map = (await server.Coverage.GetCoverageMapAsync(south, null, Cancellation)).Value;
        using var text = new StreamReader(map.Content);
        ApiResponse<GeoJson> outline = await server.Coverage.GetCoverageGeoJsonAsync(south, null, Cancellation);

        Assert.Equal(["north", "south"], listing.Value.CoverageEntries.Select(e => e.Id));
        Assert.Equal("<svg/>", await text.ReadToEndAsync(Cancellation));
        Assert.Equal("image/svg+xml", map.MediaType);
        Assert.Equal(6, map.Length);
        Json.AssertSame(TestFiles.Example("coverage-geojson"), ModelTypes.Of(nameof(GeoJson)).Write(outline.Value), () => "outline");
        Assert.Equal(
            ["/.well-known/cds-server-metadata.json", "/cds/coverage", "/cds/coverage/south/map", "/cds/coverage/south/geojson"],
            server.Targets);
    }

    [Fact]
    public async Task Metadata_leads_to_itself_and_to_related_metadata()
    {
        await using CdsServer server = await CdsServer.StartAsync();
        ServerMetadata first = (await server.Metadata.DiscoverServerMetadataAsync(server.Address, null, Cancellation)).Value;
        ServerMetadata again = (await server.Metadata.GetServerMetadataAsync(first, null, Cancellation)).Value;
        ServerMetadata related = (await server.Metadata.GetServerMetadataAsync(first.RelatedMetadata![0], null, Cancellation)).Value;
        Assert.Equal(first.CdsMetadataUrl, again.CdsMetadataUrl);
        Assert.Equal(first.CdsMetadataUrl, related.CdsMetadataUrl);
        Assert.Equal(3, server.Targets.Count);
    }

    [Fact]
    public async Task A_server_without_coverage_is_not_asked_for_it()
    {
        await using CdsServer server = await CdsServer.StartAsync(new MemoryStore { HasCoverage = false });
        ServerMetadata metadata = (await server.Metadata.DiscoverServerMetadataAsync(server.Address, null, Cancellation)).Value;
        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => server.Coverage.ListCoverageEntriesAsync(metadata, null, null, null, Cancellation));
        Assert.Contains("'coverage'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, exception.StatusCode);
        Assert.Single(server.Targets);
    }

    [Fact]
    public async Task An_entry_without_map_and_outline_is_not_asked_for_them()
    {
        await using CdsServer server = await CdsServer.StartAsync();
        CoverageEntry entry = JsonModel.Parse(TestFiles.Example("coverage-listing-page"), CoverageListingJsonConverter.ReadValue).CoverageEntries[2];
        ApiException map = await Assert.ThrowsAsync<ApiException>(() => server.Coverage.GetCoverageMapAsync(entry, null, Cancellation));
        ApiException outline = await Assert.ThrowsAsync<ApiException>(() => server.Coverage.GetCoverageGeoJsonAsync(entry, null, Cancellation));
        Assert.Contains("'map_resource'", map.Message, StringComparison.Ordinal);
        Assert.Contains("'geojson_resource'", outline.Message, StringComparison.Ordinal);
        Assert.Empty(server.Targets);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/cds/coverage")]
    [InlineData("coverage.json")]
    [InlineData("ftp://127.0.0.1/coverage")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:coverage@example.com")]
    [InlineData("http://")]
    [InlineData("http://[")]
    [InlineData("https://example.com:99999/")]
    public async Task A_discovered_text_that_is_no_URL_of_HTTP_is_refused(string uri)
    {
        using var clients = new CdsClients();
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => clients.Coverage.ListCoverageEntriesAsync(uri, null, null, null, Cancellation));
        Assert.Contains("is not an absolute URL of HTTP", exception.Message, StringComparison.Ordinal);
    }
}
