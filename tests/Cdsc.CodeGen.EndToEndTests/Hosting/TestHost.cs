using System.Collections.Concurrent;
using System.Net;
using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>
/// The whole server on a free port of this machine, in either flavour. The test asks it over HTTP, looks into its
/// <see cref="State"/>, and plays the server's people at the <see cref="Office"/> and the user by
/// <see cref="MemoryState.Decide"/>.
/// </summary>
internal sealed class TestHost : IAsyncDisposable
{
    private const int MostRequests = 5000;

    private readonly WebApplication _application;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private TestHost(WebApplication application, MemoryState state, LogRecorder logs)
    {
        _application = application;
        State = state;
        Logs = logs;
    }

    /// <summary>Where it is, with a slash at the end.</summary>
    public Uri Address { get; private set; } = new("http://invalid.");

    /// <summary>The well-known URL, where clients start.</summary>
    public Uri WellKnown => new(Address, ".well-known/cds-server-metadata.json");

    public MemoryState State { get; }

    public LogRecorder Logs { get; }

    /// <summary>The requests so far.</summary>
    public IReadOnlyCollection<RecordedRequest> Requests => _requests;

    /// <summary>A client that sends what it is told, and follows nothing.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public ServerLinks Links => _application.Services.GetRequiredService<ServerLinks>();

    /// <summary>A context for links as requests get them.</summary>
    public ApiRequestContext Context { get; private set; } = new(new DefaultHttpContext(), "");

    public MemoryOffice Office => new(State, Links, Context);

    public static async Task<TestHost> StartAsync(Flavour flavour, TestHostOptions? options = null)
    {
        options ??= new TestHostOptions();
        var state = new MemoryState(options.Setup, options.Clock);
        var logs = new LogRecorder();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Services.AddRoutingCore();
        AddServer(builder.Services, flavour, state, options);
        options.Services?.Invoke(builder.Services);
        WebApplication application = builder.Build();
        var host = new TestHost(application, state, logs);
        application.Use(host.RecordAsync);
        options.Before?.Invoke(application);
        application.UseRouting();
        Map(application, flavour);
        options.Map?.Invoke(application);
        await application.StartAsync(TestContext.Current.CancellationToken);
        host.Locate();
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        // Requests that hang are cut off: whoever waits for them has failed already.
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        Http.Dispose();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }

    /// <summary>As an application does it, but for the state, which the tests share with it.</summary>
    private static void AddServer(IServiceCollection services, Flavour flavour, MemoryState state, TestHostOptions options)
    {
        services.AddSingleton(state);
        services.TryAddSingleton(options.Clock);
        services.AddCdsServer<MemoryAuthority>(options.Configure);
        services.AddSingleton<ServerMetadataHandler, MemoryServerMetadataHandler>();
        services.AddSingleton<CoverageHandler, MemoryCoverageHandler>();
        services.AddSingleton<OAuthMetadataHandler, MemoryOAuthMetadataHandler>();
        services.AddSingleton<RegistrationHandler, MemoryRegistrationHandler>();
        services.AddSingleton<OAuthHandler, MemoryOAuthHandler>();
        services.AddSingleton<ClientsHandler, MemoryClientsHandler>();
        services.AddSingleton<MessagesHandler, MemoryMessagesHandler>();
        services.AddSingleton<CredentialsHandler, MemoryCredentialsHandler>();
        services.AddSingleton<GrantsHandler, MemoryGrantsHandler>();
        services.AddSingleton<ServerProvidedFilesHandler, MemoryFilesHandler>();
        if (flavour == Flavour.Mvc)
        {
            services.AddControllers().AddServerControllers();
        }
    }

    private static void Map(WebApplication application, Flavour flavour)
    {
        if (flavour == Flavour.Mvc)
        {
            application.MapControllers();
        }
        else
        {
            application.MapServerEndpoints();
        }
    }

    private void Locate()
    {
        string address = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Uri? publicBaseUrl = _application.Services.GetRequiredService<ServerOptions>().PublicBaseUrl;
        Address = new Uri(address);
        Context = new ApiRequestContext(new DefaultHttpContext(), (publicBaseUrl?.OriginalString ?? address).TrimEnd('/'));
    }

    private Task RecordAsync(HttpContext http, RequestDelegate next)
    {
        _requests.Enqueue(new RecordedRequest(
            http.Request.Method, http.Features.Get<IHttpRequestFeature>()!.RawTarget, http.Request.Headers.Authorization));
        if (_requests.Count > MostRequests)
        {
            http.Abort();
            return Task.CompletedTask;
        }

        return next(http);
    }
}
