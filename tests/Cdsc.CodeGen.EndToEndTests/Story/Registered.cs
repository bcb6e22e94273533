using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>A server, and a registration with it for all of its scopes, made as an application makes one.</summary>
internal sealed class Registered : IAsyncDisposable
{
    public const string AllScopes = $"{MemoryScopes.ClientAdmin} {MemoryScopes.Files} {MemoryScopes.Usage}";

    private Registered(TestHost host, CdsServer server, CdsRegistration registration)
    {
        Host = host;
        Server = server;
        Registration = registration;
    }

    public TestHost Host { get; }

    public CdsServer Server { get; }

    public CdsRegistration Registration { get; }

    public CdsClientAdmin Admin => Registration.Admin;

    public static async Task<Registered> StartAsync(Flavour flavour, TestHostOptions? options = null, ApiConnectionOptions? connection = null)
    {
        TestHost host = await TestHost.StartAsync(flavour, options);
        CdsServer server = await CdsServer.DiscoverAsync(host.Address, connection, TestContext.Current.CancellationToken);
        CdsRegistration registration = await server.RegisterAsync(Request(), TestContext.Current.CancellationToken);
        return new Registered(host, server, registration);
    }

    public static ClientRegistrationRequest Request() => new ClientRegistrationRequest { Scope = AllScopes, ClientName = "Solar Sums" }
        .With(MemoryScopes.Fields["company_name"], FieldValues.Json("Solar Sums Ltd."));

    /// <summary>The one Client with a scope.</summary>
    public async Task<CdsRegisteredClient> ClientForAsync(string scope) =>
        (await Registration.GetClientsAsync(TestContext.Current.CancellationToken)).WithScope(scope).Single();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Host.DisposeAsync();
    }
}
