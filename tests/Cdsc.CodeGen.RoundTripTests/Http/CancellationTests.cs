using Cdsc.Models;
using Microsoft.AspNetCore.Http;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A caller that no longer wants the answer.</summary>
public sealed class CancellationTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_request_that_is_cancelled_ends_at_both_sides()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var arrived = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using CdsServer server = await CdsServer.StartAsync();
        server.Store.InsteadOfListing = async (_, token) =>
        {
            await using CancellationTokenRegistration registration = token.Register(ended.SetResult);
            arrived.SetResult();
            await ended.Task;
            throw new OperationCanceledException(token);
        };
        Task request = server.Coverage.ListCoverageEntriesAsync(server.Listing, null, null, null, cancellation.Token);
        await arrived.Task.WaitAsync(Soon, TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await ended.Task.WaitAsync(Soon, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_request_that_was_cancelled_before_is_not_sent()
    {
        await using CdsServer server = await CdsServer.StartAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => server.Metadata.DiscoverServerMetadataAsync(server.Address, null, new CancellationToken(canceled: true)));
        Assert.Empty(server.Targets);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task A_body_that_never_ends_can_be_left(int status)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var begun = new TaskCompletionSource();
        await using TestServer server = await TestServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var clients = new CdsClients();
        Task request = clients.Coverage.ListCoverageEntriesAsync(server.Address.AbsoluteUri, null, null, null, cancellation.Token);
        await begun.Task.WaitAsync(Soon, TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    [Fact]
    public async Task An_enumeration_that_is_cancelled_asks_for_no_further_page()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var store = new MemoryStore { PageSize = 2, Entries = { ("a", "1"), ("b", "1"), ("c", "1"), ("d", "1") } };
        await using CdsServer server = await CdsServer.StartAsync(store);
        var ids = new List<string>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (CoverageEntry entry in server.Coverage.EnumerateCoverageEntriesAsync(server.Listing, null, null, TestContext.Current.CancellationToken).WithCancellation(cancellation.Token))
            {
                ids.Add(entry.Id);
                await cancellation.CancelAsync();
            }
        });
        Assert.Equal(["a", "b"], ids);
        Assert.Single(server.Targets);
    }
}
