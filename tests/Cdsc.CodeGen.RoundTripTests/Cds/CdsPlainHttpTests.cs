using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Metadata that anybody on the way can have written leads no secret anywhere.</summary>
public sealed class CdsPlainHttpTests : IAsyncLifetime
{
    private const string Metadata = "/.well-known/cds-server-metadata.json";
    private const string OAuthMetadata = "/.well-known/oauth-authorization-server";

    private CdsStub _stub = null!;
    private HttpClient _http = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ClientRegistrationRequest Request => new() { Scope = "cds_client_admin" };

    public async ValueTask InitializeAsync()
    {
        _stub = await CdsStub.StartAsync();
        _http = _stub.CreateClientOfAnyHost();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _stub.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Server_metadata_vouches_for_nobody_unless_the_caller_allows_it(bool isAllowed)
    {
        await using Cdsc.Clients.CdsServer server = await DiscoverAsync("http://cds.example", isAllowed);
        Assert.Equal(isAllowed, server.Connection.TrustedOrigins.Contains(_stub.Address));
        await AssertRegistersAsync(server, isAllowed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nor_does_metadata_that_a_redirect_without_TLS_leads_to(bool isAllowed)
    {
        _stub.Answers["GET /start"] = _ => new StubAnswer(301, "", ("Location", _stub.Origin + Metadata));
        await using Cdsc.Clients.CdsServer server = await DiscoverAsync("http://cds.example/start", isAllowed);
        Assert.Equal(new Uri(_stub.Origin + Metadata), server.MetadataUrl);
        await AssertRegistersAsync(server, isAllowed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nor_does_authorization_server_metadata(bool isAllowed)
    {
        _stub.Change("GET " + Metadata, "server-metadata", (_stub.Origin + OAuthMetadata, "http://as.example" + OAuthMetadata));
        AnswerOAuth("https://elsewhere.example");
        await using Cdsc.Clients.CdsServer server = await DiscoverAsync(_stub.Origin, isAllowed);
        Assert.True(server.Connection.TrustedOrigins.Contains(_stub.Address));
        Assert.Equal(isAllowed, server.Connection.TrustedOrigins.Contains(new Uri("https://elsewhere.example")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nor_does_metadata_of_a_Client(bool isAllowed)
    {
        await using Cdsc.Clients.CdsServer server = await DiscoverAsync(_stub.Origin, isAllowed);
        server.Connection.TrustedOrigins.Add(new Uri("http://cds.example"));
        CdsClientAdmin admin = server.CreateClientAdmin(CdsStub.Admin);
        _stub.Change(
            "GET " + Metadata,
            "server-metadata",
            ($"{_stub.Origin}/cds-coverage", "https://coverage.example/c"),
            (_stub.Origin + OAuthMetadata, "http://cds.example" + OAuthMetadata));
        AnswerOAuth("https://elsewhere.example");
        await admin.GetClientMetadataAsync(new Client(_stub.Client("client")) { CdsServerMetadata = "http://cds.example" + Metadata }, false, Cancellation);
        Assert.All(
            ["https://coverage.example", "https://elsewhere.example"],
            url => Assert.Equal(isAllowed, admin.Connection.TrustedOrigins.Contains(new Uri(url))));
    }

    /// <summary>The request has no secret, but the answer has.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_registration_goes_without_TLS_to_another_machine(bool isAllowed)
    {
        AnswerOAuth("http://as.example/oauth/register");
        await using Cdsc.Clients.CdsServer server = await DiscoverAsync(_stub.Origin, isAllowed);
        Assert.True(server.Connection.TrustedOrigins.Contains(new Uri("http://as.example")));
        await AssertRegistersAsync(server, isAllowed);
    }

    private async Task AssertRegistersAsync(Cdsc.Clients.CdsServer server, bool isAllowed)
    {
        if (isAllowed)
        {
            Assert.True((await server.RegisterAsync(Request, Cancellation)).IsCreated);
        }
        else
        {
            ApiException exception = await Assert.ThrowsAsync<ApiException>(() => server.RegisterAsync(Request, Cancellation));
            Assert.Contains("HTTPS", exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(isAllowed ? 1 : 0, _stub.Count("POST /oauth/register"));
    }

    /// <summary>Answers with authorization server metadata that names another endpoint for registrations.</summary>
    private void AnswerOAuth(string endpoint)
    {
        _stub.Change("GET " + OAuthMetadata, "authorization-server-metadata", (_stub.Origin + "/oauth/register", endpoint));
    }

    private Task<Cdsc.Clients.CdsServer> DiscoverAsync(string url, bool isAllowed)
    {
        var connection = new ApiConnection(_http, new ApiConnectionOptions { AllowsInsecureCredentials = isAllowed });
        return Cdsc.Clients.CdsServer.DiscoverAsync(connection, new Uri(url), Cancellation);
    }
}
