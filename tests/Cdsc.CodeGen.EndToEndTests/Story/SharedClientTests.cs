using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>One client object, many tasks.</summary>
public sealed class SharedClientTests
{
    private const int Tasks = 64;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Sixty_four_tasks_share_one_token_and_one_renewal(Flavour flavour)
    {
        await using Registered registered = await Registered.StartAsync(flavour);
        CdsClientAdmin admin = registered.Server.CreateClientAdmin(registered.Registration.Credentials);
        Assert.Equal(1, await TokenRequestsAsync(registered.Host, () => RunAsync(admin)));
        Assert.Equal(0, await TokenRequestsAsync(registered.Host, () => RunAsync(admin)));

        // The server forgets all tokens: everybody is refused, one renews for all.
        lock (registered.Host.State.Gate)
        {
            registered.Host.State.Tokens.Clear();
        }

        Assert.Equal(1, await TokenRequestsAsync(registered.Host, () => RunAsync(admin)));
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_expires_and_not_after_a_refusal()
    {
        var clock = new ManualClock();
        await using Registered registered = await Registered.StartAsync(
            Flavour.Minimal,
            new TestHostOptions { Clock = clock, Setup = new MemorySetup { TokenLifetime = TimeSpan.FromMinutes(10) } },
            new ApiConnectionOptions { TimeProvider = clock });
        CdsClientAdmin admin = registered.Server.CreateClientAdmin(registered.Registration.Credentials);
        Assert.Equal(1, await TokenRequestsAsync(registered.Host, () => admin.EnumerateClientsAsync(cancellationToken: Token).ToListAsync(Token).AsTask()));
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(0, await TokenRequestsAsync(registered.Host, () => admin.EnumerateClientsAsync(cancellationToken: Token).ToListAsync(Token).AsTask()));
        clock.Advance(TimeSpan.FromMinutes(5));
        int before = registered.Host.Requests.Count;
        Assert.Equal(1, await TokenRequestsAsync(registered.Host, () => admin.EnumerateClientsAsync(cancellationToken: Token).ToListAsync(Token).AsTask()));
        Assert.Equal(before + 2, registered.Host.Requests.Count);
    }

    [Fact]
    public async Task A_token_is_renewed_over_the_one_connection_that_the_refusal_came_by()
    {
        await using Registered registered = await Registered.StartAsync(Flavour.Minimal);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 1 }) { Timeout = TimeSpan.FromSeconds(10) };
        using var connection = new ApiConnection(http);
        await using CdsServer server = await CdsServer.DiscoverAsync(connection, registered.Host.Address, Token);
        CdsClientAdmin admin = server.CreateClientAdmin(registered.Registration.Credentials);
        Assert.NotEmpty(await admin.EnumerateClientsAsync(cancellationToken: Token).ToListAsync(Token));
        lock (registered.Host.State.Gate)
        {
            registered.Host.State.Tokens.Clear();
        }

        Assert.NotEmpty(await admin.EnumerateClientsAsync(cancellationToken: Token).ToListAsync(Token));
    }

    private static async Task RunAsync(CdsClientAdmin admin)
    {
        IEnumerable<Task<List<Client>>> all = Enumerable.Range(0, Tasks)
            .Select(_ => Task.Run(() => admin.EnumerateClientsAsync(cancellationToken: Token).ToListAsync(Token).AsTask(), Token));
        Assert.All(await Task.WhenAll(all), clients => Assert.Equal(4, clients.Count));
    }

    private static async Task<int> TokenRequestsAsync(TestHost host, Func<Task> action)
    {
        int before = host.Requests.Count;
        await action();
        return host.Requests.Skip(before).Count(request => request.Method == "POST" && request.Target.EndsWith("token", StringComparison.Ordinal));
    }
}
