using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A server on a free port of this machine. It counts the requests, so that no loop of them goes unnoticed.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private const int MostRequests = 2000;

    private readonly WebApplication _application;
    private readonly List<string> _targets = [];

    private TestServer(WebApplication application) => _application = application;

    /// <summary>Where it is, with a slash at the end.</summary>
    public Uri Address { get; private set; } = new("http://invalid.");

    /// <summary>The targets of the requests so far, as they were sent.</summary>
    public IReadOnlyList<string> Targets
    {
        get
        {
            lock (_targets)
            {
                return [.. _targets];
            }
        }
    }

    /// <summary>A server that does with every request what a test says.</summary>
    public static Task<TestServer> StartAsync(RequestDelegate answer) =>
        StartAsync(_ => { }, application => application.Run(answer));

    public static async Task<TestServer> StartAsync(Action<IServiceCollection> addServices, Action<WebApplication> map)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        addServices(builder.Services);
        WebApplication application = builder.Build();
        var server = new TestServer(application);
        application.Use(server.CountAsync);
        map(application);
        await application.StartAsync(TestContext.Current.CancellationToken);
        string address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        server.Address = new Uri(address);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        // Requests that hang are cut off: whoever waits for them has failed already.
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }

    private Task CountAsync(HttpContext context, RequestDelegate next)
    {
        lock (_targets)
        {
            _targets.Add(context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget);
            if (_targets.Count > MostRequests)
            {
                context.Abort();
                return Task.CompletedTask;
            }
        }

        return next(context);
    }
}
