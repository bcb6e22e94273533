using System.Net;
using Cdsc.AspNetCore;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Microsoft.Net.Http.Headers;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Entity tags: what has not changed is neither made nor sent.</summary>
public sealed class ETagTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Every operation, by what it does with an entity tag.</summary>
    public static TheoryData<string> Operations => ["metadata", "discovery", "listing", "map", "outline"];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_tag_that_is_sent_back_gives_304_and_the_handler_is_not_asked(string operation)
    {
        await using CdsServer server = await StartAsync("\"1\"");
        (ApiResponse first, bool hasValue) = await AskAsync(server, operation, null);
        Assert.Equal((200, "\"1\"", true), (first.StatusCode, first.ETag, hasValue));
        Assert.Single(server.Store.Handled);

        (ApiResponse second, hasValue) = await AskAsync(server, operation, first.ETag);
        Assert.Equal((304, "\"1\"", false), (second.StatusCode, second.ETag, hasValue));
        Assert.True(second.IsNotModified);
        Assert.Single(server.Store.Handled);

        server.Store.Tag = new EntityTagHeaderValue("\"2\"");
        (ApiResponse third, hasValue) = await AskAsync(server, operation, first.ETag);
        Assert.Equal((200, "\"2\"", true), (third.StatusCode, third.ETag, hasValue));
        Assert.False(third.IsNotModified);
        Assert.Equal(2, server.Store.Handled.Count);
    }

    [Theory]
    [InlineData("\"a\"", "\"a\"", true)]
    [InlineData("\"a\"", "W/\"a\"", true)]
    [InlineData("W/\"a\"", "\"a\"", true)]
    [InlineData("\"a\"", "\"b\", \"a\"", true)]
    [InlineData("\"a\"", "*", true)]
    [InlineData("\"a,b\"", "\"a,b\"", true)]
    [InlineData("\"a\"", "\"A\"", false)]
    [InlineData("\"a\"", "\"b\"", false)]
    [InlineData("\"a\"", "a", false)]
    [InlineData("\"a\"", "", false)]
    public async Task Tags_are_compared_as_RFC_9110_wants_it(string tag, string ifNoneMatch, bool isNotModified)
    {
        await using CdsServer server = await StartAsync(tag);
        (ApiResponse response, bool hasValue) = await AskAsync(server, "listing", ifNoneMatch);
        Assert.Equal((isNotModified, tag), (!hasValue, response.ETag));
    }

    [Fact]
    public async Task A_response_of_304_has_no_body()
    {
        await using CdsServer server = await StartAsync("\"1\"");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Listing.ToUri());
        request.Headers.Add("If-None-Match", "\"1\"");
        using HttpResponseMessage response = await http.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Null(response.Content.Headers.ContentType);
    }

    [Fact]
    public async Task What_has_no_value_says_so()
    {
        await using CdsServer server = await StartAsync("\"1\"");
        ApiResponse<CoverageListing> response = await server.Coverage.ListCoverageEntriesAsync(server.Listing, null, null, "\"1\"", Cancellation);
        Assert.False(response.TryGetValue(out CoverageListing? value));
        Assert.Null(value);
        Assert.Empty(response.Missing);
        Assert.Throws<InvalidOperationException>(() => response.Value);
    }

    [Fact]
    public async Task Without_a_tag_there_is_always_a_body()
    {
        await using CdsServer server = await StartAsync(null);
        (ApiResponse response, bool hasValue) = await AskAsync(server, "listing", "\"1\"");
        Assert.True(hasValue);
        Assert.Null(response.ETag);
    }

    private static Task<CdsServer> StartAsync(string? tag)
    {
        var store = new MemoryStore { Entries = { ("a", "1") }, Tag = tag is null ? null : EntityTagHeaderValue.Parse(tag) };
        store.Maps["a"] = new GetCoverageMapResult.Ok(Stream.Null, "image/png");
        store.Outlines["a"] = new GeoJson { Type = "Point" };
        return CdsServer.StartAsync(store);
    }

    private static async Task<(ApiResponse Response, bool HasValue)> AskAsync(CdsServer server, string operation, string? tag)
    {
        switch (operation)
        {
            case "metadata":
                return With(await server.Metadata.GetServerMetadataAsync(new Uri(server.Address, ".well-known/cds-server-metadata.json").AbsoluteUri, tag, Cancellation));
            case "discovery":
                return With(await server.Metadata.DiscoverServerMetadataAsync(server.Address, tag, Cancellation));
            case "listing":
                return With(await server.Coverage.ListCoverageEntriesAsync(server.Listing, null, null, tag, Cancellation));
            case "outline":
                return With(await server.Coverage.GetCoverageGeoJsonAsync(server.Listing.Text + "/a/geojson", tag, Cancellation));
            default:
                ApiResponse<ApiDownload> map = await server.Coverage.GetCoverageMapAsync(server.Listing.Text + "/a/map", tag, Cancellation);
                if (map.TryGetValue(out ApiDownload? download))
                {
                    await download.DisposeAsync();
                }

                return With(map);
        }
    }

    private static (ApiResponse Response, bool HasValue) With<T>(ApiResponse<T> response) => (response, response.HasValue);
}
