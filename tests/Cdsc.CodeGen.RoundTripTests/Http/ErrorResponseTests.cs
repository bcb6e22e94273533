using System.Text;
using Cdsc.AspNetCore;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Cdsc.Models.Support;
using Microsoft.AspNetCore.Http;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Responses that are errors.</summary>
public sealed class ErrorResponseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Problem Maintenance => JsonModel.Parse(TestFiles.Example("problem"), ProblemJsonConverter.ReadValue);

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData(null, null)]
    [InlineData("soon", null)]
    public async Task Unavailable_comes_with_its_problem_and_when_to_try_again(string? retryAfter, int? seconds)
    {
        await using CdsServer server = await CdsServer.StartAsync();
        server.Store.InsteadOfMetadata = _ => Task.FromResult<GetServerMetadataResult>(
            new GetServerMetadataResult.ServiceUnavailable(Maintenance) { RetryAfter = retryAfter });
        ApiException<Problem> exception = await Assert.ThrowsAsync<ApiException<Problem>>(
            () => server.Metadata.DiscoverServerMetadataAsync(server.Address, null, Cancellation));
        Assert.Equal(503, exception.StatusCode);
        Assert.Equal(seconds, (int?)exception.RetryAfter?.TotalSeconds);
        Assert.Equal("application/problem+json", exception.MediaType);
        Assert.Equal(server.Address.AbsoluteUri + ".well-known/cds-server-metadata.json", exception.Uri?.AbsoluteUri);
        Json.AssertSame(TestFiles.Example("problem"), ModelTypes.Of(nameof(Problem)).Write(exception.Error), () => "problem");
        Json.AssertSame(TestFiles.Example("problem"), Encoding.UTF8.GetString(exception.Content.Span), () => "content");
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(-60, 0)]
    public async Task A_date_to_try_again_is_turned_into_a_time_to_wait(int ahead, int seconds)
    {
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        await using TestServer server = await TestServer.StartAsync(context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.Date = now.ToString("R");
            context.Response.Headers.RetryAfter = now.AddSeconds(ahead).ToString("R");
            return Task.CompletedTask;
        });
        ApiException exception = await FailAsync(server);
        Assert.Equal(TimeSpan.FromSeconds(seconds), exception.RetryAfter);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Any_other_status_comes_with_its_problem(int status)
    {
        await using CdsServer server = await CdsServer.StartAsync();
        server.Store.InsteadOfListing = (_, _) => Task.FromResult<ListCoverageEntriesResult>(
            new ListCoverageEntriesResult.Other(status, new Problem { Title = "No", AdditionalMembers = Maintenance.AdditionalMembers }));
        ApiException<Problem> exception = await Assert.ThrowsAsync<ApiException<Problem>>(
            () => server.Coverage.ListCoverageEntriesAsync(server.Listing, null, null, null, Cancellation));
        Assert.Equal((status, "No"), (exception.StatusCode, exception.Error.Title));
    }

    [Fact]
    public async Task A_problem_keeps_its_unknown_members()
    {
        const string Body = """{ "title": "No", "balance": 30.00, "accounts": [ "/a" ] }""";
        await using TestServer server = await TestServer.StartAsync(context => AnswerAsync(context, 403, "application/problem+json; charset=utf-8", Body));
        ApiException<Problem> exception = Assert.IsType<ApiException<Problem>>(await FailAsync(server));
        Json.AssertSame(Body, ModelTypes.Of(nameof(Problem)).Write(exception.Error), () => "problem");
    }

    [Theory]
    [InlineData("text/html; charset=utf-8", "<h1>Bad gateway</h1>")]
    [InlineData("text/plain", "{ \"title\": \"No\" }")]
    [InlineData(null, "who knows")]
    [InlineData(null, "")]
    [InlineData("nonsense", "{}")]
    public async Task An_error_body_that_is_not_JSON_is_kept_as_bytes(string? mediaType, string body)
    {
        await using TestServer server = await TestServer.StartAsync(context => AnswerAsync(context, 502, mediaType, body));
        ApiException exception = await FailAsync(server);
        Assert.IsType<ApiException>(exception);
        Assert.Equal(502, exception.StatusCode);
        Assert.Equal(body, Encoding.UTF8.GetString(exception.Content.Span));
        Assert.Null(exception.InnerException);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"status\": \"bad\" }")]
    [InlineData("{ \"title\": ")]
    [InlineData("null")]
    [InlineData("\"secret\"")]
    public async Task An_error_body_that_is_JSON_but_no_problem_is_kept_as_bytes(string body)
    {
        await using TestServer server = await TestServer.StartAsync(context => AnswerAsync(context, 500, "application/json", body));
        ApiException exception = await FailAsync(server);
        Assert.IsType<ApiException>(exception);
        Assert.Equal(500, exception.StatusCode);
        Assert.Equal(body, Encoding.UTF8.GetString(exception.Content.Span));
        Assert.IsType<System.Text.Json.JsonException>(exception.InnerException, exactMatch: false);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_does_not_repeat_the_query_of_the_URL()
    {
        await using TestServer server = await TestServer.StartAsync(context => AnswerAsync(context, 403, null, ""));
        using var clients = new CdsClients();
        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => clients.Metadata.GetServerMetadataAsync(new Uri(server.Address, "/m?token=secret").AbsoluteUri, null, Cancellation));
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
        Assert.Contains("/m answered with status 403", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(204)]
    [InlineData(206)]
    public async Task A_success_that_the_definitions_do_not_have_is_an_error(int status)
    {
        await using TestServer server = await TestServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        Assert.Equal(status, (await FailAsync(server)).StatusCode);
    }

    [Fact]
    public async Task A_handler_that_throws_gives_500()
    {
        await using CdsServer server = await CdsServer.StartAsync();
        server.Store.InsteadOfListing = (_, _) => throw new InvalidOperationException("secret of the server");
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => server.Coverage.ListCoverageEntriesAsync(server.Listing, null, null, null, Cancellation));
        Assert.Equal(500, exception.StatusCode);
        Assert.Equal(0, exception.Content.Length);
    }

    /// <summary>The object can't be written to its end, so no beginning of it may reach the client with status 200.</summary>
    [Fact]
    public async Task A_result_that_cannot_be_written_gives_500_and_no_half_of_a_body()
    {
        await using CdsServer server = await CdsServer.StartAsync();
        UriString[] many = [.. Enumerable.Repeat<UriString>("https://example.com/" + new string('a', 100), 1000), "\ud800"];
        ServerMetadata good = JsonModel.Parse(TestFiles.Example("server-metadata"), ServerMetadataJsonConverter.ReadValue);
        server.Store.InsteadOfMetadata = _ => Task.FromResult<GetServerMetadataResult>(new ServerMetadata
        {
            CdsMetadataVersion = good.CdsMetadataVersion,
            CdsMetadataUrl = good.CdsMetadataUrl,
            Created = good.Created,
            Updated = good.Updated,
            Name = good.Name,
            Description = good.Description,
            Website = good.Website,
            Documentation = good.Documentation,
            Support = good.Support,
            Capabilities = [],
            RelatedMetadata = many,
        });
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => server.Metadata.DiscoverServerMetadataAsync(server.Address, null, Cancellation));
        Assert.Equal(500, exception.StatusCode);
        Assert.Equal(0, exception.Content.Length);
    }

    private static async Task<ApiException> FailAsync(TestServer server)
    {
        using var clients = new CdsClients();
        return await Assert.ThrowsAnyAsync<ApiException>(() => clients.Metadata.DiscoverServerMetadataAsync(server.Address, null, Cancellation));
    }

    private static Task AnswerAsync(HttpContext context, int status, string? mediaType, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body)).AsTask();
    }
}
