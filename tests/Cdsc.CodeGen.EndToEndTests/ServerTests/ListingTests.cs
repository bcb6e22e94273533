using System.Net;
using System.Text.Json;
using Cdsc.Models;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Listings: filters with spaces in them, pages, entity tags.</summary>
public sealed class ListingTests
{
    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Filters_are_lists_with_spaces_and_hold_together(Flavour flavour)
    {
        var clock = new ManualClock();
        await using TestHost host = await TestHost.StartAsync(
            flavour, new TestHostOptions { Clock = clock, Setup = new MemorySetup { TokenLifetime = TimeSpan.FromDays(1) } });
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string files = await registration.ClientIdAsync(MemoryScopes.Files);
        string usage = await registration.ClientIdAsync(MemoryScopes.Usage);
        host.Office.Give(files, GrantStatus.Active, MemoryScopes.Files, MemoryScopes.Files, []);
        clock.Advance(TimeSpan.FromHours(1));
        host.Office.Give(usage, GrantStatus.NeedsAuthorization, MemoryScopes.Usage, "", []);
        clock.Advance(TimeSpan.FromHours(1));
        host.Office.Give(usage, GrantStatus.Active, "", "", [MemoryOffice.Detail(MemoryScopes.Usage)]);

        await AssertAsync("", "grant-3", "grant-2", "grant-1");
        await AssertAsync("grant_ids=grant-1%20grant-3", "grant-3", "grant-1");
        await AssertAsync("grant_ids=grant-1+grant-3", "grant-3", "grant-1");
        await AssertAsync("grant_ids=", "grant-3", "grant-2", "grant-1");
        await AssertAsync("grant_ids=nothing");
        await AssertAsync("statuses=active%20unheard_of", "grant-3", "grant-1");
        await AssertAsync("statuses=active&client_ids=" + usage, "grant-3");
        await AssertAsync("scopes=" + MemoryScopes.Usage, "grant-3", "grant-2");
        await AssertAsync("after=2026-06-01T13:00:00Z", "grant-3", "grant-2");
        await AssertAsync("after=2026-06-01T15:30:00%2B02:00", "grant-3");
        await AssertAsync("before=2026-06-01T13:00:00.000Z&statuses=needs_authorization", "grant-2");

        async Task AssertAsync(string query, params string[] expected)
        {
            JsonElement listing = (await client.GetAsync("cds/grants?" + query, registration.AdminToken)).AssertOk("GrantListing");
            Assert.Equal(expected, listing.GetProperty("grants").EnumerateArray().Select(grant => grant.GetProperty("grant_id").GetString()!));
        }
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Pages_follow_each_other_with_the_filters_that_they_began_with(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(
            flavour, new TestHostOptions { Setup = new MemorySetup { CoverageEntries = 7, PageSize = 2 } });
        var client = new RawClient(host);
        var seen = new List<string>();
        string? url = "cds/coverage?ids=entry-0002%20entry-0003%20entry-0005";
        for (int page = 0; url is not null && page < 10; page++)
        {
            JsonElement listing = (await client.GetAsync(url)).AssertOk("CoverageListing");
            Assert.Equal(page == 0, listing.GetProperty("previous").ValueKind == JsonValueKind.Null);
            seen.AddRange(listing.GetProperty("coverage_entries").EnumerateArray().Select(entry => entry.GetProperty("id").GetString()!));
            url = listing.GetProperty("next").GetString();
        }

        Assert.Equal(["entry-0002", "entry-0003", "entry-0005"], seen);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task The_three_lists_of_messages_have_links_of_their_own(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour, new TestHostOptions { Setup = new MemorySetup { PageSize = 2 } });
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        for (int i = 0; i < 3; i++)
        {
            host.Office.Ask("registration-1", "A form", "Fill it in.", new ClientUpdateRequest { Field = "form", Name = "Form", Description = "The form" });
        }

        JsonElement first = (await client.GetAsync("cds/messages", registration.AdminToken)).AssertOk("MessageListing");
        Assert.Equal((2, 2, 0), Counts(first));
        Assert.Equal(JsonValueKind.Null, first.GetProperty("read_next").ValueKind);
        JsonElement outstanding = (await client.GetAsync(first.GetProperty("outstanding_next").GetString()!, registration.AdminToken)).AssertOk("MessageListing");
        Assert.Equal((1, 0, 0), Counts(outstanding));
        JsonElement unread = (await client.GetAsync(first.GetProperty("unread_next").GetString()!, registration.AdminToken)).AssertOk("MessageListing");
        Assert.Equal((0, 2, 0), Counts(unread));

        static (int Outstanding, int Unread, int Read) Counts(JsonElement listing) => (
            listing.GetProperty("outstanding").GetArrayLength(), listing.GetProperty("unread").GetArrayLength(), listing.GetProperty("read").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Who_has_the_newest_gets_304_without_a_body(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        foreach (string url in (string[])[".well-known/cds-server-metadata.json", "cds/coverage"])
        {
            RawAnswer first = await client.GetAsync(url);
            string tag = first.Message.Headers.ETag!.ToString();
            Assert.Equal(tag, (await client.GetAsync(url)).Message.Headers.ETag!.ToString());
            foreach (string condition in (string[])[tag, $"\"other\", W/{tag}", "*"])
            {
                RawAnswer again = await client.GetAsync(url, null, ("If-None-Match", condition));
                Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Body));
                Assert.Equal(tag, again.Message.Headers.ETag!.ToString());
            }

            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(url, null, ("If-None-Match", "\"other\""))).Status);
        }

        Assert.NotEqual(
            (await client.GetAsync("cds/coverage")).Message.Headers.ETag,
            (await client.GetAsync("cds/coverage?ids=entry-0001")).Message.Headers.ETag);
    }
}
