using Cdsc.AspNetCore;
using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The generated controllers with handlers in memory, and the generated clients that talk to them.</summary>
internal sealed class CdsServer : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly CdsClients _clients;

    private CdsServer(TestServer server, MemoryStore store, ApiConnectionOptions? options)
    {
        _server = server;
        _clients = new CdsClients(options);
        Store = store;
    }

    public Uri Address => _server.Address;

    public IReadOnlyList<string> Targets => _server.Targets;

    /// <summary>Where the listing is, unless the routes were changed.</summary>
    public UriString Listing => new Uri(Address, "cds/coverage").AbsoluteUri;

    public MemoryStore Store { get; }

    public ServerMetadataClient Metadata => _clients.Metadata;

    public CoverageClient Coverage => _clients.Coverage;

    public static async Task<CdsServer> StartAsync(
        MemoryStore? store = null,
        Action<ServerOptions>? configure = null,
        ApiConnectionOptions? client = null,
        Action<WebApplication>? before = null)
    {
        store ??= new MemoryStore();
        TestServer server = await TestServer.StartAsync(
            services =>
            {
                services.AddSingleton(store);
                services.AddSingleton<ServerMetadataHandler, MemoryServerMetadataHandler>();
                services.AddSingleton<CoverageHandler, MemoryCoverageHandler>();
                services.AddControllers().AddServerControllers(configure);
            },
            application =>
            {
                before?.Invoke(application);
                application.MapControllers();
            });
        return new CdsServer(server, store, client);
    }

    public async ValueTask DisposeAsync()
    {
        _clients.Dispose();
        await _server.DisposeAsync();
    }
}
