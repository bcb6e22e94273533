using System.Net;
using Cdsc.AspNetCore;
using Cdsc.Clients.Support;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The filters of the coverage listing: the values arrive as they were given, whatever they are made of.</summary>
public sealed class FilterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Awkward_values_arrive_as_they_were_given()
    {
        string[] ids = ["a&b", "a+b", "#1", "100%", "%2B", "Zählpunkt-ÄÖÜß", "a=b", "a/b?c", "😀", "\"'<>\\", ";,:@", "%zz", "\u00a0"];
        await using CdsServer server = await CdsServer.StartAsync();
        await server.Coverage.ListCoverageEntriesAsync(server.Listing, ids, [.. ids.Reverse()], null, Cancellation);
        ListCoverageEntriesRequest request = Assert.IsType<ListCoverageEntriesRequest>(Assert.Single(server.Store.Handled));
        Assert.Equal(ids, request.Ids);
        Assert.Equal(ids.Reverse(), request.EntityNumbers);
    }

    [Fact]
    public async Task Random_values_arrive_as_they_were_given()
    {
        var chance = new Chance("filters");
        await using CdsServer server = await CdsServer.StartAsync();
        for (int i = 0; i < 200; i++)
        {
            // A space separates values, and an empty value can't be told from none.
            string[] ids = [.. Enumerable.Range(0, chance.Between(1, 4)).Select(_ => "x" + chance.Text(10).Replace(' ', '_'))];
            await server.Coverage.ListCoverageEntriesAsync(server.Listing, ids, null, null, Cancellation);
            Assert.Equal(ids, ((ListCoverageEntriesRequest)server.Store.Handled[^1]).Ids);
        }
    }

    [Fact]
    public async Task Both_filters_together_give_the_intersection()
    {
        var store = new MemoryStore
        {
            Entries = { ("a&1", "DG&E"), ("b+2", "DG&E"), ("ü", "Städtische_#1"), ("d", "Städtische_#1") },
        };
        await using CdsServer server = await CdsServer.StartAsync(store);
        Assert.Equal(["a&1", "b+2"], await Ids(server, null, ["DG&E"]));
        Assert.Equal(["a&1", "ü"], await Ids(server, ["ü", "a&1"], null));
        Assert.Equal(["b+2"], await Ids(server, ["b+2", "d"], ["DG&E"]));
        Assert.Equal(["b+2", "d"], await Ids(server, ["b+2", "d"], ["DG&E", "Städtische_#1"]));
        Assert.Empty(await Ids(server, ["ü"], ["DG&E"]));
        Assert.Empty(await Ids(server, ["nobody"], null));
        Assert.Equal(4, (await Ids(server, [], [])).Count);
    }

    [Theory]
    [InlineData("?page=1", "?page=1&ids=north")]
    [InlineData("?", "?ids=north")]
    [InlineData("?page=1&", "?page=1&ids=north")]
    [InlineData("#top", "?ids=north")]
    [InlineData("?page=1#top", "?page=1&ids=north")]
    public async Task A_filter_is_added_to_the_query_that_a_URL_has(string end, string expected)
    {
        await using CdsServer server = await CdsServer.StartAsync();
        await server.Coverage.ListCoverageEntriesAsync(server.Listing.Text + end, ["north"], null, null, Cancellation);
        Assert.Equal("/cds/coverage" + expected, Assert.Single(server.Targets));
    }

    [Theory]
    [InlineData("?ids=a+b", "a", "b")]
    [InlineData("?ids=a%20b", "a", "b")]
    [InlineData("?ids=a%2Bb", "a+b")]
    [InlineData("?ids=%20a%20%20b+", "a", "b")]
    public async Task A_server_takes_a_plus_for_a_space(string query, params string[] ids)
    {
        await using CdsServer server = await CdsServer.StartAsync();
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.GetAsync(new Uri(server.Listing.Text + query), Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(ids, ((ListCoverageEntriesRequest)server.Store.Handled.Single()).Ids);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?ids=")]
    [InlineData("?ids=+")]
    [InlineData("?IDs_other=x")]
    public async Task An_empty_filter_counts_as_absent(string query)
    {
        await using CdsServer server = await CdsServer.StartAsync();
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.GetAsync(new Uri(server.Listing.Text + query), Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(((ListCoverageEntriesRequest)server.Store.Handled.Single()).Ids);
    }

    [Fact]
    public async Task A_filter_that_stands_twice_is_a_bad_request()
    {
        await using CdsServer server = await CdsServer.StartAsync();
        ApiException<Problem> exception = await Assert.ThrowsAsync<ApiException<Problem>>(
            () => server.Coverage.ListCoverageEntriesAsync(server.Listing.Text + "?ids=a", ["b"], null, null, Cancellation));
        Assert.Equal(400, exception.StatusCode);
        Assert.Equal(400, exception.Error.Status);
        Assert.Contains("'ids'", exception.Error.Detail, StringComparison.Ordinal);
        Assert.Empty(server.Store.Handled);
    }

    private static async Task<IReadOnlyList<string>> Ids(CdsServer server, string[]? ids, string[]? numbers)
    {
        ApiResponse<CoverageListing> listing = await server.Coverage.ListCoverageEntriesAsync(server.Listing, ids, numbers, null, Cancellation);
        return [.. listing.Value.CoverageEntries.Select(e => e.Id)];
    }
}
