using Cdsc.AspNetCore;
using Cdsc.Models;
using Microsoft.AspNetCore.Http;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>
/// "To be fetched just as it is", say the definitions of a URL. It may be signed, and what is equivalent to RFC 3986 need
/// not be the same to the server that made it.
/// </summary>
public sealed class VerbatimUrlTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Targets =>
    [
        "/",
        "/a%2Fb%2fc",
        "/%C3%BC/%c3%bc",
        "/a?b=c&&d=&=e?/#",
        "/a//b/",
        "/a;b=c,d:e@f!$'()*",
        "/a+b?c+d=%2B%20",
        "/%41%7e",
        "/a?signature=%7E%2d%5F",
        "/a?b=%5b%5D",
    ];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task A_discovered_URL_is_asked_for_as_it_is(string target)
    {
        await using TestServer server = await TestServer.StartAsync(context => context.Response.WriteAsync(TestFiles.Example("server-metadata")));
        using var clients = new CdsClients();
        await clients.Metadata.GetServerMetadataAsync(server.Address.GetLeftPart(UriPartial.Authority) + target, null, Cancellation);
        Assert.Equal(target.TrimEnd('#'), Assert.Single(server.Targets));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task The_next_page_is_asked_for_as_it_is(string target)
    {
        await using CdsServer server = await CdsServer.StartAsync();
        server.Store.InsteadOfListing = (_, _) => Task.FromResult<ListCoverageEntriesResult>(new CoverageListing
        {
            CoverageEntries = [],
            Next = server.Address.GetLeftPart(UriPartial.Authority) + target,
            Previous = null,
        });
        await Record.ExceptionAsync(() => server.Coverage.EnumerateCoverageEntriesAsync(server.Listing, null, null, Cancellation).GetAsyncEnumerator(Cancellation).MoveNextAsync().AsTask());
        Assert.Equal(["/cds/coverage", target.TrimEnd('#')], server.Targets.Take(2));
    }
}
