using System.Globalization;
using Cdsc.AspNetCore;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Listings that come in pages.</summary>
public sealed class PagingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_entries_come_in_their_order_with_one_request_a_page()
    {
        MemoryStore store = StoreOf(1000);
        await using CdsServer server = await CdsServer.StartAsync(store);
        List<string> ids = await IdsAsync(server.Coverage.EnumerateCoverageEntriesAsync(server.Listing, null, null, Cancellation));
        Assert.Equal(store.Entries.Select(e => e.Id), ids);
        Assert.Equal(["/cds/coverage", .. Enumerable.Range(2, 9).Select(p => $"/cds/coverage?page={p}")], server.Targets);
    }

    [Fact]
    public async Task Several_listings_can_be_read_at_once()
    {
        MemoryStore store = StoreOf(300);
        await using CdsServer server = await CdsServer.StartAsync(store);
        List<string>[] all = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => IdsAsync(server.Coverage.EnumerateCoverageEntriesAsync(server.Listing, null, null, Cancellation))));
        Assert.All(all, ids => Assert.Equal(store.Entries.Select(e => e.Id), ids));
    }

    [Fact]
    public async Task Pages_are_read_as_they_are_asked_for()
    {
        await using CdsServer server = await CdsServer.StartAsync(StoreOf(1000));
        IAsyncEnumerable<CoverageEntry> entries = server.Coverage.EnumerateCoverageEntriesAsync(server.Listing, null, null, Cancellation);
        Assert.Empty(server.Targets);
        List<string> ids = await IdsAsync(entries, 101);
        Assert.Equal(101, ids.Count);
        Assert.Equal(2, server.Targets.Count);
    }

    [Fact]
    public async Task Filters_go_with_the_first_request_and_links_are_followed_as_they_are()
    {
        var store = new MemoryStore { PageSize = 2 };
        store.Entries.AddRange(Enumerable.Range(1, 9).Select(i => ($"id&{i}", i % 2 == 0 ? "even" : "odd+")));
        await using CdsServer server = await CdsServer.StartAsync(store);
        List<string> ids = await IdsAsync(server.Coverage.EnumerateCoverageEntriesAsync(server.Listing, null, ["odd+"], Cancellation));
        Assert.Equal(["id&1", "id&3", "id&5", "id&7", "id&9"], ids);
        Assert.Equal(
            ["/cds/coverage?entity_numbers=odd%2B", "/cds/coverage?page=2&entity_numbers=odd%2B", "/cds/coverage?page=3&entity_numbers=odd%2B"],
            server.Targets);
    }

    /// <summary>An entry is added at the front after the first page, so the last one of that page is the first of the next.</summary>
    [Fact]
    public async Task An_entry_that_moves_from_one_page_to_the_next_comes_once()
    {
        MemoryStore store = StoreOf(300);
        string[] before = [.. store.Entries.Select(e => e.Id)];
        store.AfterPage = page => store.Entries.InsertRange(0, page == 1 ? [("new", "1")] : []);
        await using CdsServer server = await CdsServer.StartAsync(store);
        List<string> ids = await IdsAsync(server.Coverage.EnumerateCoverageEntriesAsync(server.Listing, null, null, Cancellation));
        Assert.Equal(before, ids);
        Assert.Equal(4, server.Targets.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Pages_that_lead_in_a_circle_are_refused(int pages)
    {
        int requests = 0;
        await using CdsServer server = await CdsServer.StartAsync();
        server.Store.InsteadOfListing = (_, _) => Task.FromResult<ListCoverageEntriesResult>(new CoverageListing
        {
            CoverageEntries = [],
            Next = string.Create(CultureInfo.InvariantCulture, $"{server.Listing}?page={requests++ % pages}"),
            Previous = null,
        });
        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => IdsAsync(server.Coverage.EnumerateCoverageEntriesAsync(server.Listing, null, null, Cancellation)));
        Assert.Contains("circle", exception.Message, StringComparison.Ordinal);
        Assert.InRange(server.Targets.Count, pages, pages + 1);
    }

    [Fact]
    public async Task A_circle_back_to_the_first_page_is_refused_and_no_entry_comes_twice()
    {
        var store = new MemoryStore { Entries = { ("a", "1") } };
        await using CdsServer server = await CdsServer.StartAsync(store);
        CoverageEntry entry = (await server.Coverage.ListCoverageEntriesAsync(server.Listing, null, null, null, Cancellation)).Value.CoverageEntries[0];
        store.InsteadOfListing = (_, _) => Task.FromResult<ListCoverageEntriesResult>(
            new CoverageListing { CoverageEntries = [entry], Next = server.Listing, Previous = null });
        var ids = new List<string>();
        await Assert.ThrowsAsync<ApiException>(() => AddIdsAsync(ids, server.Coverage.EnumerateCoverageEntriesAsync(server.Listing, null, null, Cancellation)));
        Assert.Equal(["a"], ids);
        Assert.InRange(server.Targets.Count, 2, 3);
    }

    /// <summary>A listing whose first page names a text as its next, with what became of it.</summary>
    [Theory]
    [InlineData("?page=2", "/cds/coverage?page=2")]
    [InlineData("coverage?page=2", "/cds/coverage?page=2")]
    [InlineData("/elsewhere/2", "/elsewhere/2")]
    public async Task A_next_link_that_is_relative_is_taken_from_its_page(string next, string target)
    {
        await using CdsServer server = await CdsServer.StartAsync();
        server.Store.InsteadOfListing = (_, _) => Task.FromResult<ListCoverageEntriesResult>(new CoverageListing
        {
            CoverageEntries = [],
            Next = server.Targets.Count == 1 ? new UriString(next) : default(UriString?),
            Previous = null,
        });
        await Record.ExceptionAsync(() => IdsAsync(server.Coverage.EnumerateCoverageEntriesAsync(server.Listing, null, null, Cancellation)));
        Assert.Equal(["/cds/coverage", target], server.Targets);
    }

    [Theory]
    [InlineData("mailto:next@example.com")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://[")]
    [InlineData("http://")]
    [InlineData("https://example.com:99999/")]
    [InlineData("//[")]
    public async Task A_next_link_that_is_no_URL_of_HTTP_is_refused(string next)
    {
        await using CdsServer server = await CdsServer.StartAsync();
        server.Store.InsteadOfListing = (_, _) => Task.FromResult<ListCoverageEntriesResult>(
            new CoverageListing { CoverageEntries = [], Next = next, Previous = null });
        await Assert.ThrowsAsync<ApiException>(() => IdsAsync(server.Coverage.EnumerateCoverageEntriesAsync(server.Listing, null, null, Cancellation)));
        Assert.Single(server.Targets);
    }

    [Fact]
    public async Task An_error_on_a_later_page_is_thrown_after_the_entries_before_it()
    {
        MemoryStore store = StoreOf(150);
        store.AfterPage = _ => store.InsteadOfListing = (_, _) => Task.FromResult<ListCoverageEntriesResult>(
            new ListCoverageEntriesResult.ServiceUnavailable(new Problem { Title = "Down" }) { RetryAfter = "7" });
        await using CdsServer server = await CdsServer.StartAsync(store);
        var ids = new List<string>();
        ApiException<Problem> exception = await Assert.ThrowsAsync<ApiException<Problem>>(
            () => AddIdsAsync(ids, server.Coverage.EnumerateCoverageEntriesAsync(server.Listing, null, null, Cancellation)));
        Assert.Equal(100, ids.Count);
        Assert.Equal(TimeSpan.FromSeconds(7), exception.RetryAfter);
    }

    /// <summary>No entity tag was sent, so 304 makes no sense, but a server may answer anything.</summary>
    [Fact]
    public async Task A_page_without_a_body_is_an_ApiException()
    {
        await using TestServer server = await TestServer.StartAsync(context =>
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        using var clients = new CdsClients();
        await Assert.ThrowsAsync<ApiException>(() => IdsAsync(clients.Coverage.EnumerateCoverageEntriesAsync(server.Address.AbsoluteUri, null, null, Cancellation)));
    }

    private static MemoryStore StoreOf(int count)
    {
        var store = new MemoryStore();
        store.Entries.AddRange(Enumerable.Range(1, count).Select(i => (string.Create(CultureInfo.InvariantCulture, $"entry{i}"), "1")));
        return store;
    }

    private static async Task<List<string>> IdsAsync(IAsyncEnumerable<CoverageEntry> entries, int most = 5000)
    {
        var ids = new List<string>();
        await AddIdsAsync(ids, entries, most);
        return ids;
    }

    private static async Task AddIdsAsync(List<string> ids, IAsyncEnumerable<CoverageEntry> entries, int most = 5000)
    {
        await foreach (CoverageEntry entry in entries)
        {
            ids.Add(entry.Id);
            if (ids.Count == most)
            {
                break;
            }
        }
    }
}
