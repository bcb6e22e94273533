using System.Text.Json.Nodes;
using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Tokens for one Grant, and which Client asks for them.</summary>
public sealed class CdsGrantAdminTests : IAsyncLifetime
{
    private const string GrantAdminId = "22bb40b5b823fa8c";
    private const string OtherId = "af653d57fa364da5";

    private CdsStub _stub = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stub = await CdsStub.StartWithServerAsync(new ApiConnectionOptions { TimeProvider = new ManualClock() });

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    [Fact]
    public async Task A_grant_admin_token_is_for_one_Grant_by_another_Client_than_that_of_the_Grant()
    {
        _stub.ChangeClientMetadata(GrantAdminId);
        CdsGrantAdmin grantAdmin = await _stub.ClientAdmin.CreateGrantAdminAsync(_stub.Grant("grant"), Cancellation);
        Assert.Equal("cds_grant_admin_1", grantAdmin.Scope);
        ServerProvidedFile file = Assert.Single(await grantAdmin.EnumerateFilesAsync(["f1", "f2"], Cancellation).ToListAsync(Cancellation));
        StubRequest request = Assert.Single(_stub.Requests, r => r.Path == "/oauth/token" && r.Form.ContainsKey("authorization_details"));
        Assert.StartsWith($"{GrantAdminId}:vhFcq19p", request.Basic, StringComparison.Ordinal);
        Assert.Equal(
            [
                new("grant_type", "client_credentials"), new("scope", "cds_grant_admin_1"),
                new("authorization_details", """[{"type":"cds_grant_admin_1","client_id":"7e22b5568893c547","grant_id":"c644a5da13f379db"}]"""),
            ],
            request.Form);
        StubRequest listing = Assert.Single(_stub.Requests, r => r.Path == "/cds-api/v1/server-provided-files");
        Assert.Equal(("grant-1", "?file_ids=f1%20f2"), (listing.Token, listing.Query));
        _stub.Answers["GET /cds-api/v1/server-provided-files/4fcf6831957a243c/download"] = _ => new StubAnswer(200, "%PDF", ("Content-Type", "application/pdf"));
        await using ApiDownload download = await grantAdmin.DownloadAsync(file, Cancellation);
        using var reader = new StreamReader(download.Content);
        Assert.Equal(("application/pdf", "%PDF"), (download.MediaType, await reader.ReadToEndAsync(Cancellation)));
        Assert.Equal("grant-1", _stub.Requests[^1].Token);
    }

    [Fact]
    public async Task The_metadata_of_the_grant_admin_Client_says_where_its_tokens_and_files_are()
    {
        _stub.ChangeClientMetadata(
            GrantAdminId,
            ("/oauth/token\"", "/oauth/own-token\""),
            ("/cds-api/v1/server-provided-files\"", "/cds-api/v1/server-provided-files/own\""));
        _stub.Answers["POST /oauth/own-token"] = _ => """{"access_token": "grant-own", "token_type": "bearer"}""";
        _stub.Answers["GET /cds-api/v1/server-provided-files/own"] = _ => _stub.Example("server-provided-file-listing");
        CdsGrantAdmin grantAdmin = await _stub.ClientAdmin.CreateGrantAdminAsync(_stub.Grant("grant"), Cancellation);
        Assert.Single(await grantAdmin.EnumerateFilesAsync(null, Cancellation).ToListAsync(Cancellation));
        Assert.Equal(("GET /cds-api/v1/server-provided-files/own", "grant-own"), (_stub.Requests[^1].ToString(), _stub.Requests[^1].Token));
    }

    [Theory]
    [InlineData("cds_client_admin", "names no grant admin scope")]
    [InlineData("unheard_of", "names no grant admin scope")]
    [InlineData("cds_server_provided_files_01 cds_client_admin", "names no grant admin scope")]
    [InlineData("", "has no scope")]
    public async Task A_Grant_without_a_grant_admin_scope_has_no_tokens(string scope, string reason)
    {
        var grant = new Grant(_stub.Grant("grant")) { Scope = scope, EnabledScope = scope, AuthorizationDetails = [], EnabledAuthorizationDetails = [] };
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => _stub.ClientAdmin.CreateGrantAdminAsync(grant, Cancellation));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Throws<ApiException>(() => _stub.Server.CreateGrantAdmin(CdsStub.Admin, grant));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_Client_with_the_scope_and_a_secret_that_is_valid_asks(bool isExpired)
    {
        ChangeExample("client-listing", "clients", OtherId, client => client["scope"] = "example_custom cds_grant_admin_1");
        ChangeExample("credential-listing", "credentials", GrantAdminId, credential =>
        {
            credential["client_secret_expires_at"] = isExpired ? 1700000000 : 0;
            _ = isExpired || credential.Remove("client_secret");
        });
        _stub.ChangeClientMetadata(OtherId);
        CdsGrantAdmin grantAdmin = await _stub.ClientAdmin.CreateGrantAdminAsync(_stub.Grant("grant"), Cancellation);
        Assert.Equal($"?client_ids={GrantAdminId}%20{OtherId}", _stub.Requests.Single(r => r.Path == "/cds-api/v1/credentials").Query);
        await grantAdmin.Tokens.GetAsync(Cancellation);
        Assert.StartsWith($"{OtherId}:VmWa4VMB", _stub.Requests[^1].Basic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_Client_with_the_scope_can_authenticate_nobody_asks()
    {
        ChangeExample("credential-listing", "credentials", GrantAdminId, credential => credential["client_secret_expires_at"] = 1700000000);
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => _stub.ClientAdmin.CreateGrantAdminAsync(_stub.Grant("grant"), Cancellation));
        Assert.Contains(GrantAdminId, exception.Message, StringComparison.Ordinal);
        ChangeExample("client-listing", "clients", GrantAdminId, client => client["token_endpoint_auth_method"] = "none");
        exception = await Assert.ThrowsAsync<ApiException>(() => _stub.ClientAdmin.CreateGrantAdminAsync(_stub.Grant("grant"), Cancellation));
        Assert.Contains("cds_grant_admin_1", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, _stub.Count("POST /oauth/token"));
    }

    /// <summary>Answers with an example in which all that belongs to a Client is changed.</summary>
    private void ChangeExample(string example, string list, string clientId, Action<JsonObject> change)
    {
        JsonNode listing = JsonNode.Parse(_stub.Example(example))!;
        foreach (JsonNode? item in listing[list]!.AsArray().Where(item => (string?)item!["client_id"] == clientId))
        {
            change(item!.AsObject());
        }

        string text = listing.ToJsonString();
        _stub.Answers[$"GET /cds-api/v1/{list}"] = _ => text;
    }
}
