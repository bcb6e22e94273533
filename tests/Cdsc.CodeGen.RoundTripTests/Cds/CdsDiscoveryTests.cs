using Cdsc.Clients.Support;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>From one URL to everything.</summary>
public sealed class CdsDiscoveryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_is_found_by_its_host_alone()
    {
        await using CdsStub stub = await CdsStub.StartAsync();
        await using var server = await stub.DiscoverAsync();
        Assert.Equal("Example Data Hub", server.Metadata.Name);
        Assert.Equal(stub.Origin, server.OAuth.Issuer.Text);
        Assert.Equal(new Uri(stub.Address, ".well-known/cds-server-metadata.json"), server.MetadataUrl);
        Assert.Equal(["GET /.well-known/cds-server-metadata.json", "GET /.well-known/oauth-authorization-server"], stub.Requests.Select(r => r.ToString()));
        Assert.NotEmpty(await server.EnumerateCoverageAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
        Assert.All(stub.Requests, request => Assert.Null(request.Authorization));
    }

    [Fact]
    public async Task The_URLs_are_used_as_they_are_queries_included()
    {
        await using CdsStub stub = await CdsStub.StartAsync();
        stub.Change(
            "GET /meta",
            "server-metadata",
            ("/.well-known/oauth-authorization-server", "/oauth?tenant=a%20b"),
            ("/cds-coverage.json", "/coverage?region=%7e1"));
        stub.Change("GET /oauth", "authorization-server-metadata", ("/cds-api/v1/clients", "/cds-api/v1/clients?v=1"));
        stub.Answers["GET /coverage"] = _ => TestFiles.Example("coverage-listing");
        await using var server = await Cdsc.Clients.CdsServer.DiscoverAsync(new Uri(stub.Address, "meta?x=1"), null, Cancellation);
        Assert.NotEmpty(await server.EnumerateCoverageAsync(["a b"], null, Cancellation).ToListAsync(Cancellation));
        Assert.Equal(4, (await server.CreateClientAdmin(CdsStub.Admin).EnumerateClientsAsync(["c1", "c2"], Cancellation).ToListAsync(Cancellation)).Count);
        Assert.Equal(
            ["GET /meta?x=1", "GET /oauth?tenant=a%20b", "GET /coverage?region=%7e1&ids=a%20b", "POST /oauth/token", "GET /cds-api/v1/clients?v=1&client_ids=c1%20c2"],
            stub.Requests.Select(r => r.ToString()));
    }

    [Fact]
    public async Task A_server_that_has_moved_is_found_at_its_new_place_and_the_old_one_gets_no_credentials()
    {
        await using CdsStub stub = await CdsStub.StartAsync();
        await using TestServer old = await TestServer.StartAsync(context =>
        {
            context.Response.StatusCode = 301;
            context.Response.Headers.Location = stub.Origin + context.Request.Path;
            return Task.CompletedTask;
        });
        await using var server = await Cdsc.Clients.CdsServer.DiscoverAsync(old.Address, null, Cancellation);
        Assert.Equal(new Uri(stub.Address, ".well-known/cds-server-metadata.json"), server.MetadataUrl);
        Assert.Equal(301, Assert.Single(server.MetadataResponse.Redirects).StatusCode);
        Assert.True(server.Connection.TrustedOrigins.Contains(stub.Address));
        Assert.False(server.Connection.TrustedOrigins.Contains(old.Address));
    }

    [Fact]
    public async Task A_server_without_authorization_says_so()
    {
        await using CdsStub stub = await CdsStub.StartAsync();
        stub.Answers["GET /.well-known/cds-server-metadata.json"] = _ => TestFiles.Example("server-metadata-minimal");
        await using var server = await stub.DiscoverAsync();
        Assert.False(server.HasOAuth);
        ApiException exception = Assert.Throws<ApiException>(() => server.OAuth);
        Assert.Contains("oauth_metadata", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ApiException>(() => server.RegisterAsync(new ClientRegistrationRequest { Scope = "cds_client_admin" }, Cancellation));
        Assert.Throws<ApiException>(() => server.CreateClientAdmin(CdsStub.Admin));
    }

    [Fact]
    public async Task A_server_without_a_scope_for_client_admins_is_not_asked_for_a_registration()
    {
        await using CdsStub stub = await CdsStub.StartAsync();
        stub.Change(
            "GET /.well-known/oauth-authorization-server",
            "authorization-server-metadata",
            ("\"type\": \"cds_client_admin\"", "\"type\": \"other\""));
        await using var server = await stub.DiscoverAsync();
        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => server.RegisterAsync(new ClientRegistrationRequest { Scope = "cds_client_admin" }, Cancellation));
        Assert.Contains("cds_client_admin", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ApiException>(() => server.CreateClientAdmin(CdsStub.Admin));
        Assert.Equal(0, stub.Count("POST /oauth/register"));
    }

    /// <summary>Each member of the metadata at an origin of its own.</summary>
    [Fact]
    public async Task Interfaces_are_trusted_and_pages_for_people_are_not()
    {
        await using CdsStub stub = await CdsStub.StartAsync();
        stub.Answers["GET /.well-known/cds-server-metadata.json"] = _ => $$"""
            {
              "cds_metadata_version": "v1", "cds_metadata_url": "https://url.example/m", "created": "2022-01-01T00:00:00Z",
              "updated": "2022-01-01T00:00:00Z", "name": "n", "description": "d", "website": "https://no1.example",
              "documentation": "https://no2.example", "support": "https://no3.example", "capabilities": ["coverage", "oauth"],
              "coverage": "https://coverage.example:8443/c", "related_metadata": ["https://no4.example"],
              "oauth_metadata": "{{stub.Origin}}/.well-known/oauth-authorization-server",
              "cds_usage_api": "https://usage.example", "other_api": "https://no5.example", "cds_usage_page": "https://no6.example"
            }
            """;
        stub.Answers["GET /.well-known/oauth-authorization-server"] = _ => TestFiles.Example("authorization-server-metadata", TestFiles.ClientRegistration)
            .Replace("\"https://example.com/docs/oauth\"", "\"https://no7.example\"", StringComparison.Ordinal)
            .Replace("\"https://example.com/clients/register\"", "\"https://no8.example\"", StringComparison.Ordinal)
            .Replace("\"https://example.com/docs/testing\"", "\"https://no9.example\"", StringComparison.Ordinal)
            .Replace("\"https://example.com\"", "\"https://issuer.example\"", StringComparison.Ordinal)
            .Replace("\"https://example.com/oauth/token\"", "\"HTTPS://Token.example:443/t\"", StringComparison.Ordinal)
            .Replace("\"https://example.com/oauth/par\"", "\"https://par.example\", \"device_endpoint\": \"https://device.example\"", StringComparison.Ordinal)
            .Replace("https://example.com/cds-api/v1/grants", "https://grants.example/x", StringComparison.Ordinal);
        await using var server = await stub.DiscoverAsync();
        ApiOrigins origins = server.Connection.TrustedOrigins;
        Assert.All(
            ["url.example", "coverage.example:8443", "usage.example", "issuer.example", "token.example", "par.example", "device.example", "grants.example", "example.com"],
            host => Assert.True(origins.Contains(new Uri($"https://{host}/any")), host));
        Assert.True(origins.Contains(stub.Address));
        Assert.All(Enumerable.Range(1, 9), number => Assert.False(origins.Contains(new Uri($"https://no{number}.example")), $"no{number}"));
        Assert.False(origins.Contains(new Uri("https://coverage.example")));
    }

    [Fact]
    public async Task What_one_server_names_does_not_count_for_another_on_the_same_connection()
    {
        await using CdsStub first = await CdsStub.StartAsync();
        await using CdsStub second = await CdsStub.StartAsync();
        using ApiConnection connection = ApiConnection.Create();
        connection.TrustedOrigins.Add(new Uri("https://mine.example"));
        await using var one = await Cdsc.Clients.CdsServer.DiscoverAsync(connection, first.Address, Cancellation);
        await using var other = await Cdsc.Clients.CdsServer.DiscoverAsync(connection, second.Address, Cancellation);
        Assert.True(one.Connection.TrustedOrigins.Contains(first.Address));
        Assert.False(one.Connection.TrustedOrigins.Contains(second.Address));
        Assert.False(other.Connection.TrustedOrigins.Contains(first.Address));
        Assert.False(connection.TrustedOrigins.Contains(first.Address));
        Assert.True(other.Connection.TrustedOrigins.Contains(new Uri("https://mine.example")));
        await one.DisposeAsync();
        Assert.NotEmpty(await other.EnumerateCoverageAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_relative_URL_finds_nothing() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Cdsc.Clients.CdsServer.DiscoverAsync(new Uri("/x", UriKind.Relative), null, Cancellation));
}
