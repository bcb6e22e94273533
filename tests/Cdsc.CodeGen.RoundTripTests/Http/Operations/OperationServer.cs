using Cdsc.AspNetCore;
using Cdsc.Clients;
using Cdsc.Clients.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The generated controllers of Client Registration over handlers that record, and the generated clients.</summary>
internal sealed class OperationServer : IAsyncDisposable
{
    /// <summary>Where redirects may lead; it answers with a page.</summary>
    public const string Elsewhere = "/elsewhere?state=a%20b";

    public const string Page = "<p>elsewhere</p>";

    private readonly TestServer _server;
    private readonly ApiConnection _connection = ApiConnection.Create();

    private OperationServer(TestServer server, Recorder recorder)
    {
        _server = server;
        Recorder = recorder;
    }

    public Recorder Recorder { get; }

    public Uri Address => _server.Address;

    public ClientsClient Clients => new(_connection);

    public CredentialsClient Credentials => new(_connection);

    public GrantsClient Grants => new(_connection);

    public MessagesClient Messages => new(_connection);

    public OAuthClient OAuth => new(_connection);

    public OAuthMetadataClient OAuthMetadata => new(_connection);

    public RegistrationClient Registration => new(_connection);

    public ServerProvidedFilesClient ServerProvidedFiles => new(_connection);

    public static async Task<OperationServer> StartAsync(Action<ServerOptions>? configure = null)
    {
        var recorder = new Recorder();
        TestServer server = await TestServer.StartAsync(
            services =>
            {
                services.AddSingleton(recorder);
                services.AddSingleton<AspNetCore.Support.IApiAuthorizer, OpenDoor>();
                services.AddSingleton<ClientsHandler, RecordingClientsHandler>();
                services.AddSingleton<CredentialsHandler, RecordingCredentialsHandler>();
                services.AddSingleton<GrantsHandler, RecordingGrantsHandler>();
                services.AddSingleton<MessagesHandler, RecordingMessagesHandler>();
                services.AddSingleton<OAuthHandler, RecordingOAuthHandler>();
                services.AddSingleton<OAuthMetadataHandler, RecordingOAuthMetadataHandler>();
                services.AddSingleton<RegistrationHandler, RecordingRegistrationHandler>();
                services.AddSingleton<ServerProvidedFilesHandler, RecordingServerProvidedFilesHandler>();
                services.AddControllers().AddServerControllers(configure);
            },
            application =>
            {
                application.Map("/elsewhere", elsewhere => elsewhere.Run(context => context.Response.WriteAsync(Page)));
                application.Use(async (context, next) =>
                {
                    recorder.Wire = await WireExchange.OfAsync(context);
                    await next(context);
                });
                application.UseRouting();
                application.MapControllers();
            });
        return new OperationServer(server, recorder);
    }

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        await _server.DisposeAsync();
    }
}
