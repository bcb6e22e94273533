using Cdsc.AspNetCore;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Microsoft.AspNetCore.Builder;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Where the operations are, and the links that lead there.</summary>
public sealed class RouteTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Routes_can_be_changed_and_links_follow()
    {
        var store = new MemoryStore { PageSize = 1, Entries = { ("a", "1"), ("b", "1") }, Outlines = { ["b"] = new GeoJson { Type = "Point" } } };
        await using CdsServer server = await CdsServer.StartAsync(store, options =>
        {
            options.Routes.ListCoverageEntries = "/areas";
            options.Routes.GetCoverageMap = "images/{entry_id}.svg";
            options.Routes.GetCoverageGeoJson = "/outlines/of/{entry_id:minlength(1)}";
        });
        ServerMetadata metadata = (await server.Metadata.DiscoverServerMetadataAsync(server.Address, null, Cancellation)).Value;
        var entries = new List<CoverageEntry>();
        await foreach (CoverageEntry entry in server.Coverage.EnumerateCoverageEntriesAsync(metadata.Coverage!.Value, null, null, Cancellation))
        {
            entries.Add(entry);
        }

        GeoJson outline = (await server.Coverage.GetCoverageGeoJsonAsync(entries[1], null, Cancellation)).Value;
        await Assert.ThrowsAsync<ApiException<Problem>>(() => server.Coverage.GetCoverageMapAsync(entries[1], null, Cancellation));
        Assert.Equal("Point", outline.Type);
        Assert.Equal(
            ["/.well-known/cds-server-metadata.json", "/areas", "/areas?page=2", "/outlines/of/b", "/images/b.svg"],
            server.Targets);
        ApiException gone = await Assert.ThrowsAsync<ApiException>(() => server.Coverage.ListCoverageEntriesAsync(server.Listing, null, null, null, Cancellation));
        Assert.Equal(404, gone.StatusCode);
    }

    [Fact]
    public async Task The_metadata_can_be_elsewhere_too()
    {
        await using CdsServer server = await CdsServer.StartAsync(configure: options => options.Routes.GetServerMetadata = "/metadata");
        string uri = new Uri(server.Address, "/metadata").AbsoluteUri;
        ServerMetadata metadata = (await server.Metadata.GetServerMetadataAsync(uri, null, Cancellation)).Value;
        Assert.Equal(uri, metadata.CdsMetadataUrl.Text);
    }

    [Theory]
    [InlineData("https://data.example.net", "https://data.example.net/cds/coverage")]
    [InlineData("https://data.example.net/", "https://data.example.net/cds/coverage")]
    [InlineData("https://example.net:8443/utility/api/", "https://example.net:8443/utility/api/cds/coverage")]
    public async Task Links_start_at_the_public_URL_when_it_is_set(string publicUrl, string listing)
    {
        await using CdsServer server = await CdsServer.StartAsync(configure: options => options.PublicBaseUrl = new Uri(publicUrl));
        ServerMetadata metadata = (await server.Metadata.DiscoverServerMetadataAsync(server.Address, null, Cancellation)).Value;
        Assert.Equal(listing, metadata.Coverage?.Text);
        Assert.Equal(listing.Replace("cds/coverage", ".well-known/cds-server-metadata.json", StringComparison.Ordinal), metadata.CdsMetadataUrl.Text);
    }

    [Fact]
    public async Task Links_keep_the_path_that_the_application_is_mounted_at()
    {
        await using CdsServer server = await CdsServer.StartAsync(before: application =>
        {
            application.UsePathBase("/mounted here");
            application.UseRouting();
        });
        string uri = new Uri(server.Address, "/mounted%20here/.well-known/cds-server-metadata.json").AbsoluteUri;
        ServerMetadata metadata = (await server.Metadata.GetServerMetadataAsync(uri, null, Cancellation)).Value;
        Assert.Equal(uri, metadata.CdsMetadataUrl.Text);
        Assert.Equal(200, (await server.Coverage.ListCoverageEntriesAsync(metadata, null, null, null, Cancellation)).StatusCode);
    }

    /// <summary>The definitions allow any text for an id, and the link to its map is the server's own making.</summary>
    [Theory]
    [InlineData("dge_gas_us")]
    [InlineData("a b")]
    [InlineData("a+b&c=d")]
    [InlineData("a#b?c")]
    [InlineData("100%")]
    [InlineData("%41")]
    [InlineData("Zählpunkt 😀")]
    [InlineData("\"<>\\^`{|}")]
    [InlineData(";,:@!$'()*~")]
    [InlineData("a/b")]
    [InlineData("a%2Fb")]
    [InlineData("a.")]
    public async Task A_link_leads_to_its_entry_whatever_the_id(string id)
    {
        var store = new MemoryStore { Entries = { (id, "1") }, Outlines = { [id] = new GeoJson { Type = "Point" } } };
        await using CdsServer server = await CdsServer.StartAsync(store);
        CoverageEntry entry = (await server.Coverage.ListCoverageEntriesAsync(server.Listing, null, null, null, Cancellation)).Value.CoverageEntries[0];
        Assert.Equal(id, entry.Id);
        GeoJson outline = (await server.Coverage.GetCoverageGeoJsonAsync(entry, null, Cancellation)).Value;
        Assert.Equal("Point", outline.Type);
        Assert.Equal(id, Assert.IsType<GetCoverageGeoJsonRequest>(store.Handled[^1]).EntryId);
    }

    [Fact]
    public async Task A_route_that_forgets_the_entry_is_a_mistake_that_shows()
    {
        await using CdsServer server = await CdsServer.StartAsync(
            new MemoryStore { Entries = { ("a", "1") } }, options => options.Routes.GetCoverageMap = "/map/{id}");
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => server.Coverage.ListCoverageEntriesAsync(server.Listing, null, null, null, Cancellation));
        Assert.Equal(500, exception.StatusCode);
    }
}
