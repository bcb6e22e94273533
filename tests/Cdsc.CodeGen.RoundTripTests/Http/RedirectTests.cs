using System.Globalization;
using Cdsc.AspNetCore;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Microsoft.AspNetCore.Http;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A server that has moved, or that sends its clients about.</summary>
public sealed class RedirectTests
{
    private const string WellKnown = "/.well-known/cds-server-metadata.json";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_has_moved_for_good_is_found_and_its_new_URL_is_to_be_kept()
    {
        await using CdsServer moved = await CdsServer.StartAsync();
        var to = new Uri(moved.Address, WellKnown);
        await using CdsServer old = await RedirectingAsync(new GetServerMetadataResult.MovedPermanently { Location = to.AbsoluteUri });
        ApiResponse<ServerMetadata> response = await old.Metadata.DiscoverServerMetadataAsync(old.Address, null, Cancellation);
        ApiRedirect redirect = Assert.Single(response.Redirects);
        Assert.Equal((to.AbsoluteUri, to.AbsoluteUri), (response.Uri.AbsoluteUri, response.LastingUri.AbsoluteUri));
        Assert.Equal((new Uri(old.Address, WellKnown).AbsoluteUri, to.AbsoluteUri), (redirect.From.AbsoluteUri, redirect.To.AbsoluteUri));
        Assert.Equal((301, true), (redirect.StatusCode, redirect.IsPermanent));
        Assert.Equal(to.AbsoluteUri, response.Value.CdsMetadataUrl.Text);
    }

    [Fact]
    public async Task A_server_that_is_elsewhere_for_now_is_found_and_its_old_URL_is_to_be_kept()
    {
        await using CdsServer other = await CdsServer.StartAsync();
        var to = new Uri(other.Address, WellKnown);
        await using CdsServer old = await RedirectingAsync(new GetServerMetadataResult.Found { Location = to.AbsoluteUri });
        ApiResponse<ServerMetadata> response = await old.Metadata.DiscoverServerMetadataAsync(old.Address, null, Cancellation);
        ApiRedirect redirect = Assert.Single(response.Redirects);
        string from = new Uri(old.Address, WellKnown).AbsoluteUri;
        Assert.Equal((to.AbsoluteUri, from), (response.Uri.AbsoluteUri, response.LastingUri.AbsoluteUri));
        Assert.Equal((from, to.AbsoluteUri), (redirect.From.AbsoluteUri, redirect.To.AbsoluteUri));
        Assert.Equal((302, false), (redirect.StatusCode, redirect.IsPermanent));
    }

    /// <summary>A chain of redirects, each to the next number; the URL to keep is that behind the first permanent ones.</summary>
    [Theory]
    [InlineData("", "/0")]
    [InlineData("301", "/1")]
    [InlineData("308", "/1")]
    [InlineData("302", "/0")]
    [InlineData("303", "/0")]
    [InlineData("307", "/0")]
    [InlineData("301 308 301", "/3")]
    [InlineData("301 302", "/1")]
    [InlineData("302 301", "/0")]
    [InlineData("301 301 307 301 302", "/2")]
    public async Task The_URL_to_keep_is_behind_the_permanent_redirects_that_come_first(string codes, string lasting)
    {
        string[] chain = codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        await using TestServer server = await TestServer.StartAsync(context => AnswerAsync(context, chain));
        using var clients = new CdsClients();
        ApiResponse<ServerMetadata> response = await clients.Metadata.GetServerMetadataAsync(new Uri(server.Address, "/0").AbsoluteUri, null, Cancellation);
        Assert.Equal(chain, response.Redirects.Select(r => r.StatusCode.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(lasting, response.LastingUri.AbsolutePath);
        Assert.Equal($"/{chain.Length}", response.Uri.AbsolutePath);
    }

    [Fact]
    public async Task More_redirects_than_are_allowed_are_refused()
    {
        string[] chain = [.. Enumerable.Repeat("302", 3)];
        await using TestServer server = await TestServer.StartAsync(context => AnswerAsync(context, chain));
        string start = new Uri(server.Address, "/0").AbsoluteUri;
        using var patient = new CdsClients(new ApiConnectionOptions { MaximumRedirects = 3 });
        Assert.Equal(3, (await patient.Metadata.GetServerMetadataAsync(start, null, Cancellation)).Redirects.Count);
        using var hasty = new CdsClients(new ApiConnectionOptions { MaximumRedirects = 2 });
        await Assert.ThrowsAsync<ApiException>(() => hasty.Metadata.GetServerMetadataAsync(start, null, Cancellation));
        using var still = new CdsClients(new ApiConnectionOptions { MaximumRedirects = 0 });
        await Assert.ThrowsAsync<ApiException>(() => still.Metadata.GetServerMetadataAsync(start, null, Cancellation));
        Assert.Equal(4 + 3 + 1, server.Targets.Count);
    }

    [Fact]
    public async Task A_circle_of_redirects_is_refused_after_a_few_requests()
    {
        await using CdsServer server = await CdsServer.StartAsync();
        server.Store.InsteadOfMetadata = _ => Task.FromResult<GetServerMetadataResult>(
            new GetServerMetadataResult.Found { Location = new Uri(server.Address, WellKnown).AbsoluteUri });
        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => server.Metadata.DiscoverServerMetadataAsync(server.Address, null, Cancellation));
        Assert.Contains("redirects", exception.Message, StringComparison.Ordinal);
        Assert.Equal(6, server.Targets.Count);
    }

    [Theory]
    [InlineData("/1", "/1")]
    [InlineData("1", "/a/1")]
    [InlineData("../1?x=2#part", "/1?x=2")]
    [InlineData("?page=2", "/a/b?page=2")]
    public async Task A_relative_location_is_taken_from_the_URL_that_was_asked(string location, string target)
    {
        await using TestServer server = await TestServer.StartAsync(context => LocationAsync(context, location));
        using var clients = new CdsClients();
        await Record.ExceptionAsync(() => clients.Metadata.GetServerMetadataAsync(new Uri(server.Address, "/a/b").AbsoluteUri, null, Cancellation));
        Assert.Equal(["/a/b", target], server.Targets.Take(2));
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/metadata")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:metadata@example.com")]
    [InlineData("http://[")]
    [InlineData("http://")]
    [InlineData("https://example.com:99999/")]
    [InlineData("//[")]
    [InlineData("")]
    public async Task A_location_that_is_no_URL_of_HTTP_is_refused(string location)
    {
        await using TestServer server = await TestServer.StartAsync(context => LocationAsync(context, location));
        using var clients = new CdsClients();
        await Assert.ThrowsAsync<ApiException>(() => clients.Metadata.GetServerMetadataAsync(server.Address.AbsoluteUri, null, Cancellation));
        Assert.InRange(server.Targets.Count, 1, 6);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(300)]
    [InlineData(305)]
    public async Task A_redirect_that_says_not_where_to_is_an_error(int status)
    {
        await using TestServer server = await TestServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        using var clients = new CdsClients();
        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => clients.Metadata.GetServerMetadataAsync(server.Address.AbsoluteUri, null, Cancellation));
        Assert.Equal(status, exception.StatusCode);
        Assert.Single(server.Targets);
    }

    [Fact]
    public async Task A_redirect_from_HTTPS_to_HTTP_is_refused()
    {
        // No connection is made: the handler stands for a server with a certificate.
        using var http = new HttpClient(new RedirectingHandler("http://example.com/metadata"));
        using var connection = new ApiConnection(http);
        var client = new Cdsc.Clients.ServerMetadataClient(connection);
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => client.DiscoverServerMetadataAsync(new Uri("https://example.com/"), null, Cancellation));
        Assert.Contains("HTTPS", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_entity_tag_goes_along()
    {
        await using CdsServer moved = await CdsServer.StartAsync(new MemoryStore { Tag = new("\"1\"") });
        await using CdsServer old = await RedirectingAsync(new GetServerMetadataResult.Found { Location = new Uri(moved.Address, WellKnown).AbsoluteUri });
        ApiResponse<ServerMetadata> response = await old.Metadata.DiscoverServerMetadataAsync(old.Address, "\"1\"", Cancellation);
        Assert.True(response.IsNotModified);
        Assert.Single(response.Redirects);
    }

    private static Task<CdsServer> RedirectingAsync(GetServerMetadataResult result) =>
        CdsServer.StartAsync(new MemoryStore { InsteadOfMetadata = _ => Task.FromResult(result) });

    private static Task AnswerAsync(HttpContext context, string[] chain)
    {
        int number = int.Parse(context.Request.Path.Value![1..], CultureInfo.InvariantCulture);
        if (number == chain.Length)
        {
            return context.Response.WriteAsync(TestFiles.Example("server-metadata"));
        }

        context.Response.StatusCode = int.Parse(chain[number], CultureInfo.InvariantCulture);
        context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/{number + 1}");
        return Task.CompletedTask;
    }

    private static Task LocationAsync(HttpContext context, string location)
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
