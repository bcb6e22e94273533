using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>What a client admin does.</summary>
public sealed class CdsAdminTests : IAsyncLifetime
{
    private CdsStub _stub = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stub = await CdsStub.StartWithServerAsync();

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    [Theory]
    [InlineData(201, true)]
    [InlineData(200, false)]
    public async Task A_registration_leads_to_the_Clients_that_it_made(int status, bool isCreated)
    {
        _stub.Answers["POST /oauth/register"] = _ => new StubAnswer(status, _stub.Example("registration-response"));
        CdsRegistration registration = await _stub.Server.RegisterAsync(new ClientRegistrationRequest { Scope = "cds_client_admin example_custom" }, Cancellation);
        Assert.Equal((isCreated, CdsStub.AdminId), (registration.IsCreated, registration.Client.ClientId));
        Assert.Equal(CdsStub.AdminSecret, registration.Credentials.ClientSecret!.Value.Reveal());
        Assert.Null(_stub.Requests[^1].Authorization);
        CdsRegisteredClients clients = await registration.GetClientsAsync(Cancellation);
        Assert.Equal($"{CdsStub.AdminId}:{CdsStub.AdminSecret}", _stub.Requests.Single(r => r.Path == "/oauth/token").Basic);
        Assert.Equal(4, clients.All.Count);
        Assert.Equal([CdsStub.AdminId], Ids(clients.OfType(ScopeType.ClientAdmin)));
        Assert.Equal(["22bb40b5b823fa8c"], Ids(clients.OfType(ScopeType.GrantAdmin)));
        Assert.Equal(["7e22b5568893c547"], Ids(clients.OfType(ScopeType.ServerProvidedFiles)));
        Assert.Equal(["af653d57fa364da5"], Ids(clients.WithScope("example_custom")));
        Assert.Empty(clients.OfType(new ScopeType("cds_grant_admin_1")));
        Assert.Empty(clients.WithScope("example"));
        Assert.Null(clients.Find("nobody"));
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.StartsWith("VmWa4VMB", clients.Find("af653d57fa364da5")!.FindCredentials(now)!.ClientSecret!.Value.Reveal(), StringComparison.Ordinal);
        Assert.Null(clients.Find("af653d57fa364da5")!.FindCredentials(DateTimeOffset.FromUnixTimeSeconds(2893256800)));
        Assert.Null(clients.Find("7e22b5568893c547")!.FindCredentials(now));
    }

    [Fact]
    public async Task A_refused_registration_has_the_error_of_OAuth()
    {
        _stub.Answers["POST /oauth/register"] = _ => new StubAnswer(400, """{"error": "invalid_client_metadata"}""");
        ApiException<OAuthError> exception =
            await Assert.ThrowsAsync<ApiException<OAuthError>>(() => _stub.Server.RegisterAsync(new ClientRegistrationRequest { Scope = "s" }, Cancellation));
        Assert.Equal("invalid_client_metadata", exception.Error.Error);
    }

    [Fact]
    public async Task The_newest_of_several_secrets_is_taken_and_a_public_Client_needs_none()
    {
        _stub.Answers["GET /cds-api/v1/credentials"] = _ => """
            {"credentials": [
              {"credential_id": "1", "uri": "http://x/1", "client_id": "af653d57fa364da5", "created": "2022-01-02T00:00:00Z", "modified": "2022-01-01T00:00:00Z", "type": "client_secret", "client_secret": "older", "client_secret_expires_at": 0},
              {"credential_id": "2", "uri": "http://x/2", "client_id": "af653d57fa364da5", "created": "2022-01-03T00:00:00+09:00", "modified": "2022-01-01T00:00:00Z", "type": "client_secret", "client_secret": "newer", "client_secret_expires_at": 0},
              {"credential_id": "3", "uri": "http://x/3", "client_id": "af653d57fa364da5", "created": "2022-01-09T00:00:00Z", "modified": "2022-01-01T00:00:00Z", "type": "client_secret", "client_secret": "expired", "client_secret_expires_at": 1700000000},
              {"credential_id": "4", "uri": "http://x/4", "client_id": "af653d57fa364da5", "created": "2022-01-09T00:00:00Z", "modified": "2022-01-01T00:00:00Z", "type": "certificate"},
              {"credential_id": "5", "uri": "http://x/5", "client_id": "22bb40b5b823fa8c", "created": "2022-01-09T00:00:00Z", "modified": "2022-01-01T00:00:00Z", "type": "client_secret", "client_secret": "other", "client_secret_expires_at": 0}
            ], "next": null, "previous": null}
            """;
        _stub.Change(
            "GET /cds-api/v1/clients",
            "client-listing",
            ("\"token_endpoint_auth_method\": null", "\"token_endpoint_auth_method\": \"none\""));
        CdsRegisteredClients clients = await _stub.ClientAdmin.GetRegisteredClientsAsync(Cancellation);
        DateTimeOffset now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        Assert.Equal("newer", clients.Find("af653d57fa364da5")!.FindCredentials(now)!.ClientSecret!.Value.Reveal());
        Assert.Equal(4, clients.Find("af653d57fa364da5")!.Credentials.Count);
        Assert.True(clients.Find("7e22b5568893c547")!.FindCredentials(now)!.IsPublic);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(202, true)]
    public async Task A_changed_Client_keeps_what_the_change_leaves_alone(int status, bool isAccepted)
    {
        _stub.Answers[$"PUT /cds-api/v1/clients/{CdsStub.AdminId}"] = _ => new StubAnswer(status, _stub.Example("client"));
        Client client = JsonModel.Parse(
            _stub.Example("client").Replace(
                "\"client_name\"",
                "\"cds_company_size\": 1.50, \"cds_nothing\": null, \"other\": {\"a\": [1e3]}, \"registration_access_token\": \"hunter2\", \"client_secret\": \"hunter3\", \"client_name\"",
                StringComparison.Ordinal),
            ClientJsonConverter.ReadValue);
        ApiResponse<Client> response = await _stub.ClientAdmin.ModifyClientAsync(client, m => new(m) { ClientName = "New name" }, Cancellation);
        Assert.Equal(isAccepted, response.IsAccepted);
        string body = _stub.Requests[^1].Body;
        foreach (string kept in new[] { "\"cds_company_size\":1.50", "\"cds_nothing\":null", "\"other\":{\"a\":[1e3]}", "\"client_name\":\"New name\"", $"\"client_id\":\"{CdsStub.AdminId}\"" })
        {
            Assert.Contains(kept, body, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("hunter", body, StringComparison.Ordinal);
        Assert.DoesNotContain("client_id_issued_at", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(202, true)]
    public async Task A_Grant_is_closed_at_once_or_after_a_review(int status, bool isAccepted)
    {
        _stub.Answers["PATCH /cds-api/v1/grants/c644a5da13f379db"] = _ => new StubAnswer(status, _stub.Example("grant"));
        Assert.Equal(isAccepted, (await _stub.ClientAdmin.CloseGrantAsync(_stub.Grant("grant"), Cancellation)).IsAccepted);
        Assert.Equal("""{"status":"closed"}""", _stub.Requests[^1].Body);
    }

    [Fact]
    public async Task Metadata_of_a_Client_is_read_without_the_token_then_with_it_and_kept()
    {
        Client client = _stub.Client("client");
        string path = new Uri(client.CdsServerMetadata.Text).AbsolutePath;
        _stub.Answers["GET " + path] = request => request.Token is null ? new StubAnswer(401) : _stub.Example("server-metadata")
            .Replace("/.well-known/oauth-authorization-server", "/own-metadata", StringComparison.Ordinal);
        _stub.Change(
            "GET /own-metadata",
            "authorization-server-metadata-client",
            ($"{_stub.Origin}/cds-api/v1/grants", "https://grants.example/x"));
        CdsClientMetadata metadata = await _stub.ClientAdmin.GetClientMetadataAsync(client, false, Cancellation);
        Assert.Equal("https://grants.example/x", metadata.OAuth.CdsGrantsApi.Text);
        Assert.True(_stub.ClientAdmin.Connection.TrustedOrigins.Contains(new Uri("https://grants.example")));
        Assert.Equal([null, null, "admin-1", null], _stub.Requests.Skip(2).Select(r => r.Token));
        Assert.Same(metadata, await _stub.ClientAdmin.GetClientMetadataAsync(client, false, Cancellation));
        Assert.NotSame(metadata, await _stub.ClientAdmin.GetClientMetadataAsync(client, true, Cancellation));
        Assert.Equal(2, _stub.Count("GET /own-metadata"));
    }

    [Fact]
    public async Task Nothing_shows_a_secret()
    {
        CdsRegistration registration = await _stub.Server.RegisterAsync(new ClientRegistrationRequest { Scope = "s" }, Cancellation);
        CdsRegisteredClients clients = await registration.GetClientsAsync(Cancellation);
        CdsToken token = await _stub.Server.CreateTokenClient(CdsStub.Admin).RequestAsync("cds_client_admin", null, Cancellation);
        object[] all =
        [
            registration, registration.Client, registration.Credentials, registration.Admin, registration.Admin.Tokens, registration.Admin.ClientCredentials,
            registration.Response, clients, clients.All[0], clients.All[0].Credentials[0], token, token.Token, token.AccessToken, token.Response,
            await registration.Admin.Tokens.GetAsync(Cancellation),
        ];
        Assert.All(all, item =>
        {
            Assert.DoesNotContain(CdsStub.AdminSecret, item.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("admin-", item.ToString(), StringComparison.Ordinal);
        });
    }

    private static IEnumerable<string> Ids(IEnumerable<CdsRegisteredClient> clients) => clients.Select(client => client.Client.ClientId);
}
