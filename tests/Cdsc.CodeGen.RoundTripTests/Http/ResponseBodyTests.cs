using System.Globalization;
using System.Text;
using System.Text.Json;
using Cdsc.AspNetCore;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Cdsc.Models.Support;
using Microsoft.AspNetCore.Http;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Bodies of successful responses: right ones come through, wrong ones and endless ones are refused.</summary>
public sealed class ResponseBodyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Random_metadata_comes_through_server_and_client_as_it_was()
    {
        await using CdsServer server = await CdsServer.StartAsync();
        var instances = new Instances(nameof(ServerMetadata), "over HTTP");
        foreach (string json in instances.Take(200))
        {
            server.Store.InsteadOfMetadata = _ => Task.FromResult<GetServerMetadataResult>(JsonModel.Parse(json, ServerMetadataJsonConverter.ReadValue));
            ApiResponse<ServerMetadata> response = await server.Metadata.DiscoverServerMetadataAsync(server.Address, null, Cancellation);
            Json.AssertSame(json, ModelTypes.Of(nameof(ServerMetadata)).Write(response.Value), () => instances.Report);
        }
    }

    [Fact]
    public async Task Random_listings_come_through_server_and_client_as_they_were()
    {
        await using CdsServer server = await CdsServer.StartAsync();
        var instances = new Instances(nameof(CoverageListing), "over HTTP");
        foreach (string json in instances.Take(200))
        {
            server.Store.InsteadOfListing = (_, _) => Task.FromResult<ListCoverageEntriesResult>(JsonModel.Parse(json, CoverageListingJsonConverter.ReadValue));
            ApiResponse<CoverageListing> response = await server.Coverage.ListCoverageEntriesAsync(server.Listing, null, null, null, Cancellation);
            Json.AssertSame(json, ModelTypes.Of(nameof(CoverageListing)).Write(response.Value), () => instances.Report);
        }
    }

    [Theory]
    [InlineData("\"id\": \"dge_gas_ca\"", "\"id\": 5", "$.coverage_entries[1].id", "Expected a string")]
    [InlineData("\"role\": \"aggregator\",", "", "$.coverage_entries[2].role", "missing")]
    [InlineData("\"next\":", "\"nextt\":", "$.next", "missing")]
    [InlineData("\"updated\": \"2025-07-10T00:00:00Z\"", "\"updated\": \"yesterday\"", "$.coverage_entries[2].updated", "date-time")]
    public async Task A_body_that_is_not_what_the_definitions_say_is_refused_with_the_path(string right, string wrong, string path, string message)
    {
        string body = TestFiles.Example("coverage-listing-page").Replace(right, wrong, StringComparison.Ordinal);
        await using TestServer server = await TestServer.StartAsync(context => context.Response.WriteAsync(body));
        ApiException exception = await RefusedAsync(server);
        Assert.Equal(200, exception.StatusCode);
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(path, Assert.IsType<JsonException>(exception.InnerException, exactMatch: false).Path);
        Assert.Equal(body, Encoding.UTF8.GetString(exception.Content.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html/>")]
    [InlineData("{ \"coverage_entries\": [")]
    [InlineData("{ \"coverage_entries\": [], \"next\": null, \"previous\": null } {}")]
    public async Task A_body_that_is_no_such_object_is_refused(string body)
    {
        await using TestServer server = await TestServer.StartAsync(context => context.Response.WriteAsync(body));
        Assert.Equal(200, (await RefusedAsync(server)).StatusCode);
    }

    [Fact]
    public async Task A_tolerant_client_reads_on_and_tells_what_was_missing()
    {
        await using TestServer server = await TestServer.StartAsync(context => context.Response.WriteAsync("{ \"previous\": null }"));
        using var clients = new CdsClients(new ApiConnectionOptions { Reading = JsonReading.Tolerant });
        ApiResponse<CoverageListing> response = await clients.Coverage.ListCoverageEntriesAsync(server.Address.AbsoluteUri, null, null, null, Cancellation);
        Assert.Equal(["$.coverage_entries", "$.next"], response.Missing);
        Assert.Empty(response.Value.CoverageEntries);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public async Task A_body_as_large_as_allowed_is_read_and_a_byte_more_is_refused(int less, bool isRead)
    {
        string body = TestFiles.Example("coverage-listing-page");
        await using TestServer server = await TestServer.StartAsync(context => context.Response.WriteAsync(body));
        using var clients = new CdsClients(new ApiConnectionOptions { MaximumBodyBytes = Encoding.UTF8.GetByteCount(body) + less });
        Exception? thrown = await Record.ExceptionAsync(() => clients.Coverage.ListCoverageEntriesAsync(server.Address.AbsoluteUri, null, null, null, Cancellation));
        Assert.True(isRead ? thrown is null : thrown is ApiException, thrown?.ToString());
    }

    [Theory]
    [InlineData(200, 10_000)]
    [InlineData(500, 64 * 1024)]
    public async Task An_endless_body_is_left_and_the_server_notices(int status, int kept)
    {
        var left = new TaskCompletionSource();
        await using TestServer server = await TestServer.StartAsync(context => WriteForEverAsync(context, status, left));
        using var clients = new CdsClients(new ApiConnectionOptions { MaximumBodyBytes = 10_000 });
        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => clients.Coverage.ListCoverageEntriesAsync(server.Address.AbsoluteUri, null, null, null, Cancellation));
        Assert.Equal((status, kept), (exception.StatusCode, exception.Content.Length));
        await left.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task A_connection_that_breaks_within_a_body_is_no_value()
    {
        await using TestServer server = await TestServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync(TestFiles.Example("coverage-listing-page"));
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var clients = new CdsClients();
        Exception? thrown = await Record.ExceptionAsync(() => clients.Coverage.ListCoverageEntriesAsync(server.Address.AbsoluteUri, null, null, null, Cancellation));

        // Which one depends on whether the headers had arrived.
        Assert.True(thrown is IOException or HttpRequestException, thrown?.ToString() ?? "there was a value");
    }

    [Fact]
    public async Task The_message_about_a_body_that_is_too_large_tells_the_limit()
    {
        await using TestServer server = await TestServer.StartAsync(context => context.Response.WriteAsync(new string(' ', 5000)));
        using var clients = new CdsClients(new ApiConnectionOptions { MaximumBodyBytes = 4321 });
        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => clients.Coverage.ListCoverageEntriesAsync(server.Address.AbsoluteUri, null, null, null, Cancellation));
        Assert.Contains("4321", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>No message repeats the body, says <see cref="ApiException.Content"/>: what follows the mistake may be a secret.</summary>
    [Fact]
    public async Task The_message_about_broken_JSON_does_not_repeat_the_body()
    {
        string body = string.Create(CultureInfo.InvariantCulture, $"{{ \"coverage_entries\": nul, \"padding\": \"{new string('x', 100)}\", \"client_secret\": \"hunter2\" }}");
        await using TestServer server = await TestServer.StartAsync(context => context.Response.WriteAsync(body));
        Assert.DoesNotContain("hunter2", (await RefusedAsync(server)).Message, StringComparison.Ordinal);
    }

    private static async Task<ApiException> RefusedAsync(TestServer server)
    {
        using var clients = new CdsClients();
        return await Assert.ThrowsAsync<ApiException>(
            () => clients.Coverage.ListCoverageEntriesAsync(server.Address.AbsoluteUri, null, null, null, Cancellation));
    }

    /// <summary>Nearly for ever: should nobody leave, it ends after a gigabyte.</summary>
    private static async Task WriteForEverAsync(HttpContext context, int status, TaskCompletionSource left)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        byte[] spaces = Encoding.ASCII.GetBytes(new string(' ', 16 * 1024));
        await using CancellationTokenRegistration registration = context.RequestAborted.Register(() => left.TrySetResult());
        for (int i = 0; i < 65_536 && !left.Task.IsCompleted; i++)
        {
            await context.Response.Body.WriteAsync(spaces);
        }

        // Writing to a connection that is gone takes no time, so the loop may end before the news has come.
        await Task.WhenAny(left.Task, Task.Delay(TimeSpan.FromSeconds(20)));
    }
}
