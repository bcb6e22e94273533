using System.Net;
using Cdsc.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>In what order an application registers things is up to it, and no part of what it says gets lost.</summary>
public sealed class RegistrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Options_are_read_when_the_application_starts(bool useMvc)
    {
        await using TestServer server = await StartAsync(useMvc, services =>
        {
            services.AddSingleton<ServerMetadataHandler, MemoryServerMetadataHandler>();
            services.AddSingleton(provider =>
            {
                var options = new ServerOptions();
                options.Routes.GetServerMetadata = "/" + provider.GetRequiredService<string>();
                options.Routes.ListCoverageEntries = "/areas";
                return options;
            });
            services.AddSingleton("late");
        });
        using var http = new HttpClient();
        string metadata = await http.GetStringAsync(new Uri(server.Address, "/late"), Cancellation);
        Assert.Contains(new Uri(server.Address, "/areas").AbsoluteUri, metadata, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_has_no_handler_is_not_found(bool useMvc)
    {
        await using TestServer server = await StartAsync(useMvc, services => services.AddSingleton<CoverageHandler, MemoryCoverageHandler>());
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(server.Address, "/cds/coverage"), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(server.Address, "/.well-known/cds-server-metadata.json"), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(server.Address, "/cds/clients"), Cancellation)).StatusCode);
    }

    [Fact]
    public void Options_that_are_configured_a_second_time_are_a_mistake_that_shows()
    {
        IServiceCollection[] registered =
        [
            new ServiceCollection().AddServer(),
            new ServiceCollection().AddServer(options => options.MaximumBodyBytes = 1),
            new ServiceCollection().AddControllers().AddServerControllers().Services,
            new ServiceCollection().AddSingleton(_ => new ServerOptions()),
        ];
        foreach (IServiceCollection services in registered)
        {
            var exception = Assert.Throws<InvalidOperationException>(() => services.AddServer(options => options.MaximumBodyBytes = 2));
            Assert.Equal("ServerOptions were added before, and what is configured now would be lost. Configure them in one place only.", exception.Message);
            Assert.Throws<InvalidOperationException>(() => services.AddControllers().AddServerControllers(options => options.MaximumBodyBytes = 2));
        }
    }

    [Fact]
    public void Options_that_were_configured_stay_when_no_others_come()
    {
        var services = new ServiceCollection();
        services.AddServer(options => options.MaximumBodyBytes = 1).AddServer();
        services.AddControllers().AddServerControllers();
        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Equal(1, Assert.Single(provider.GetServices<ServerOptions>()).MaximumBodyBytes);
        Assert.Single(provider.GetServices<ServerLinks>());
    }

    /// <summary>The generated code is registered first, and what it needs behind it.</summary>
    private static Task<TestServer> StartAsync(bool useMvc, Action<IServiceCollection> addServices) => TestServer.StartAsync(
        services =>
        {
            if (useMvc)
            {
                services.AddControllers().AddServerControllers();
            }
            else
            {
                services.AddRoutingCore().AddServer();
            }

            services.AddSingleton(new MemoryStore());
            addServices(services);
        },
        application =>
        {
            if (useMvc)
            {
                application.MapControllers();
            }
            else
            {
                application.UseRouting();
                application.MapServerEndpoints();
            }
        });
}
