using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A server that names a stranger, who must get no credential: not by a link, a redirect or a body.</summary>
public sealed class CdsTrustTests : IAsyncLifetime
{
    private readonly List<string> _stolen = [];
    private CdsStub _stub = null!;
    private TestServer _stranger = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Stranger => _stranger.Address.GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync()
    {
        _stub = await CdsStub.StartWithServerAsync();
        _stranger = await TestServer.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            _stolen.Add(context.Request.Headers.Authorization + await reader.ReadToEndAsync(Cancellation));
            context.Response.StatusCode = 401;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _stranger.DisposeAsync();
        await _stub.DisposeAsync();
    }

    [Fact]
    public async Task A_next_link_to_a_stranger_is_not_followed()
    {
        _stub.Change("GET /cds-api/v1/clients", "client-listing", ("\"next\": null", $"\"next\": \"{Stranger}/next\""));
        await AssertRefusedAsync(() => _stub.ClientAdmin.EnumerateClientsAsync(null, Cancellation).ToListAsync(Cancellation).AsTask());
        _stub.Change("GET /cds-api/v1/messages", "message-listing", ("\"read_next\": null", $"\"read_next\": \"{Stranger}/next\""));
        await AssertRefusedAsync(() => _stub.ClientAdmin.EnumerateMessagesAsync(null, Cancellation).ToListAsync(Cancellation).AsTask());
    }

    [Fact]
    public async Task A_uri_at_a_stranger_is_not_asked()
    {
        await AssertRefusedAsync(() => _stub.ClientAdmin.Grants.GetGrantAsync($"{Stranger}/grant", Cancellation));
        var grant = new Grant(_stub.Grant("grant")) { Uri = $"{Stranger}/grant" };
        await AssertRefusedAsync(() => _stub.ClientAdmin.CloseGrantAsync(grant, Cancellation));
        CdsGrantAdmin files = _stub.Server.CreateGrantAdmin(new OAuthClientCredentials("22bb40b5b823fa8c", "s"), _stub.Grant("grant"));
        ServerProvidedFile file = (await files.EnumerateFilesAsync(null, Cancellation).ToListAsync(Cancellation))[0];
        await AssertRefusedAsync(() => files.DownloadAsync(new ServerProvidedFile(file) { DownloadUri = $"{Stranger}/file" }, Cancellation));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_a_stranger_is_not_followed(int status)
    {
        _stub.Answers["GET /cds-api/v1/clients"] = _ => new StubAnswer(status, "", ("Location", $"{Stranger}/clients"));
        await AssertRefusedAsync(() => _stub.ClientAdmin.EnumerateClientsAsync(null, Cancellation).ToListAsync(Cancellation).AsTask());
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_body_with_a_secret_is_not_sent_a_second_time(int status)
    {
        _stub.Answers["POST /oauth/token"] = _ => new StubAnswer(status, "", ("Location", $"{Stranger}/token"));
        CdsTokenClient publicClient = _stub.Server.CreateTokenClient(new OAuthClientCredentials("c-1", null));
        ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(() => publicClient.RefreshAsync("hunter2", null, Cancellation));
        Assert.Equal(status, exception.StatusCode);
        exception = await Assert.ThrowsAnyAsync<ApiException>(() => _stub.ClientAdmin.Tokens.GetAsync(Cancellation));
        Assert.Equal(status, exception.StatusCode);
        Assert.Empty(_stolen);
    }

    [Fact]
    public async Task Metadata_of_a_Client_at_a_stranger_is_read_without_the_token_and_vouches_for_nobody()
    {
        Client client = new(_stub.Client("client")) { CdsServerMetadata = $"{Stranger}/metadata" };
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => _stub.ClientAdmin.GetClientMetadataAsync(client, false, Cancellation));
        Assert.Contains("credentials", exception.Message, StringComparison.Ordinal);
        Assert.Equal([""], _stolen);

        await using CdsStub other = await CdsStub.StartAsync();
        client = new Client(client) { CdsServerMetadata = $"{other.Origin}/.well-known/cds-server-metadata.json" };
        CdsClientMetadata metadata = await _stub.ClientAdmin.GetClientMetadataAsync(client, false, Cancellation);
        Assert.Equal(other.Origin, metadata.OAuth.Issuer.Text);
        Assert.False(_stub.ClientAdmin.Connection.TrustedOrigins.Contains(other.Address));
    }

    [Fact]
    public async Task Whom_the_caller_adds_is_no_stranger()
    {
        _stub.Server.Connection.TrustedOrigins.Add(_stranger.Address);
        await Assert.ThrowsAnyAsync<ApiException>(() => _stub.ClientAdmin.Grants.GetGrantAsync($"{Stranger}/grant", Cancellation));
        Assert.Equal(["Bearer admin-1", "Bearer admin-2"], _stolen.Take(2));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_with_a_secret_does_not_go_without_TLS_to_another_machine(bool isPublic)
    {
        _stub.Change(
            "GET /.well-known/oauth-authorization-server",
            "authorization-server-metadata",
            ($"{_stub.Origin}/oauth/", "http://as.invalid/"));
        await using var server = await _stub.DiscoverAsync();
        CdsTokenClient client = server.CreateTokenClient(isPublic ? new OAuthClientCredentials("c-1", null) : CdsStub.Admin);
        Func<Task>[] requests =
        [
            () => client.RefreshAsync("hunter2", null, Cancellation),
            () => client.RevokeAsync("hunter2", null, Cancellation),
            () => client.IntrospectAsync("hunter2", null, Cancellation),
        ];
        foreach (Func<Task> request in requests)
        {
            ApiException exception = await Assert.ThrowsAsync<ApiException>(request);
            Assert.Contains("HTTPS", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
        }
    }

    private async Task AssertRefusedAsync(Func<Task> request)
    {
        ApiException exception = await Assert.ThrowsAsync<ApiException>(request);
        Assert.Contains(ApiOriginOf(_stranger.Address), exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, exception.StatusCode);
        Assert.Empty(_stolen);
        Assert.Empty(_stranger.Targets);
    }

    private static string ApiOriginOf(Uri address) => $"{address.Scheme}://{address.Host}:{address.Port}";
}
