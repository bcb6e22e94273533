using System.IO.Pipelines;
using System.Text;
using Cdsc.AspNetCore;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Microsoft.AspNetCore.Http;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Maps, which are any bytes, and outlines, which are any GeoJSON.</summary>
public sealed class DownloadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("image/svg+xml")]
    [InlineData("text/html; charset=utf-8")]
    [InlineData("application/vnd.example.map+json; v=\"1;2\"")]
    public async Task The_media_type_and_the_bytes_come_as_they_are(string mediaType)
    {
        byte[] bytes = [0, 255, 10, 13, 239, 187, 191];
        await using CdsServer server = await StartAsync(new MemoryStream(bytes), mediaType);
        await using ApiDownload map = await MapAsync(server);
        using var copy = new MemoryStream();
        await map.Content.CopyToAsync(copy, Cancellation);
        Assert.Equal(bytes, copy.ToArray());
        Assert.Equal(mediaType, map.MediaType);
        Assert.Equal(bytes.Length, map.Length);
        Assert.Null(map.ProposedFileName);
    }

    /// <summary>The end is written only after the client has read the beginning, so nothing can have waited for the whole.</summary>
    [Fact]
    public async Task A_map_is_read_while_it_is_still_being_made()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync("beginning"u8.ToArray(), Cancellation);
        await using CdsServer server = await StartAsync(pipe.Reader.AsStream(), "text/plain");
        await using ApiDownload map = await MapAsync(server);
        Assert.Null(map.Length);
        byte[] beginning = new byte[9];
        await map.Content.ReadExactlyAsync(beginning, Cancellation);
        Assert.Equal("beginning", Encoding.ASCII.GetString(beginning));

        await pipe.Writer.WriteAsync(" and end"u8.ToArray(), Cancellation);
        await pipe.Writer.CompleteAsync();
        using var rest = new StreamReader(map.Content);
        Assert.Equal(" and end", await rest.ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task A_map_may_be_larger_than_the_limit_of_JSON_bodies()
    {
        byte[] bytes = new byte[3_000_000];
        new Random(1).NextBytes(bytes);
        await using CdsServer server = await StartAsync(new MemoryStream(bytes), "image/png", new ApiConnectionOptions { MaximumBodyBytes = 1000 });
        await using ApiDownload map = await MapAsync(server);
        using var copy = new MemoryStream();
        await map.Content.CopyToAsync(copy, Cancellation);
        Assert.Equal(bytes, copy.ToArray());
    }

    [Fact]
    public async Task The_server_disposes_of_the_stream()
    {
        var stream = new MemoryStream([1, 2, 3]);
        await using CdsServer server = await StartAsync(stream, "image/png");
        await using ApiDownload map = await MapAsync(server);
        await map.Content.CopyToAsync(Stream.Null, Cancellation);
        await server.DisposeAsync();
        Assert.False(stream.CanRead);
    }

    [Fact]
    public async Task A_client_that_loses_interest_ends_the_making_of_the_map()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        ValueTask<FlushResult> writing = pipe.Writer.WriteAsync("beginning"u8.ToArray(), Cancellation);
        await using CdsServer server = await StartAsync(pipe.Reader.AsStream(), "text/plain");
        ApiDownload map = await MapAsync(server);
        await map.DisposeAsync();
        await writing;

        // Once the stream is disposed of, there is no reader any more.
        bool isCompleted = false;
        for (int i = 0; i < 10_000 && !isCompleted; i++)
        {
            isCompleted = (await pipe.Writer.WriteAsync(new byte[10_000], Cancellation)).IsCompleted;
        }

        Assert.True(isCompleted);
    }

    [Fact]
    public async Task A_proposed_file_name_is_told_and_no_more()
    {
        await using TestServer server = await TestServer.StartAsync(context =>
        {
            context.Response.ContentType = "image/png";
            context.Response.Headers.ContentDisposition = "attachment; filename=\"../map.png\"";
            return context.Response.WriteAsync("map");
        });
        using var clients = new CdsClients();
        await using ApiDownload map = (await clients.Coverage.GetCoverageMapAsync(server.Address.AbsoluteUri, null, Cancellation)).Value;
        Assert.Equal("../map.png", map.ProposedFileName);
    }

    [Fact]
    public async Task A_map_that_is_not_there_is_an_error_with_a_problem()
    {
        await using CdsServer server = await CdsServer.StartAsync();
        ApiException<Problem> exception = await Assert.ThrowsAsync<ApiException<Problem>>(() => MapAsync(server));
        Assert.Equal((404, "No such entry", "a"), (exception.StatusCode, exception.Error.Title, exception.Error.Detail));
    }

    [Theory]
    [InlineData("application/geo+json")]
    [InlineData("application/json")]
    [InlineData("application/octet-stream")]
    public async Task An_outline_is_read_whatever_its_media_type_says(string mediaType)
    {
        string json = TestFiles.Example("coverage-geojson");
        string? accept = null;
        await using TestServer server = await TestServer.StartAsync(context =>
        {
            accept = context.Request.Headers.Accept;
            context.Response.ContentType = mediaType;
            return context.Response.WriteAsync(json);
        });
        using var clients = new CdsClients();
        GeoJson outline = (await clients.Coverage.GetCoverageGeoJsonAsync(server.Address.AbsoluteUri, null, Cancellation)).Value;
        Json.AssertSame(json, ModelTypes.Of(nameof(GeoJson)).Write(outline), () => mediaType);
        Assert.Contains("application/geo+json", accept, StringComparison.Ordinal);
        Assert.Contains("application/json", accept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outline_is_sent_as_GeoJSON()
    {
        var store = new MemoryStore { Outlines = { ["a"] = new GeoJson { Type = "Point" } } };
        await using CdsServer server = await CdsServer.StartAsync(store);
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.GetAsync(new Uri(server.Listing.Text + "/a/geojson"), Cancellation);
        Assert.Equal("application/geo+json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"type":"Point"}""", await response.Content.ReadAsStringAsync(Cancellation));
    }

    private static Task<CdsServer> StartAsync(Stream map, string mediaType, ApiConnectionOptions? client = null)
    {
        var store = new MemoryStore();
        store.Maps["a"] = new GetCoverageMapResult.Ok(map, mediaType);
        return CdsServer.StartAsync(store, client: client);
    }

    private static async Task<ApiDownload> MapAsync(CdsServer server) =>
        (await server.Coverage.GetCoverageMapAsync(server.Listing.Text + "/a/map", null, Cancellation)).Value;
}
