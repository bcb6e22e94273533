using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Microsoft.AspNetCore.WebUtilities;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The authorization of a user, from the first URL to the refreshed token.</summary>
public sealed class CdsAuthorizationTests : IAsyncLifetime
{
    private const string ClientId = "af653d57fa364da5";

    private readonly ManualClock _clock = new();
    private CdsStub _stub = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static CdsAuthorizationRequest Request { get; } = new()
    {
        RedirectUri = "https://app.example/back",
        Scope = "example_custom",
        AuthorizationDetails = [new AuthorizationDetail { Type = "ä" }],
        GrantId = "g-1",
        Prompt = AuthorizationPrompt.Login,
        ExtraParameters = new Dictionary<string, string> { ["ui_locales"] = "de" },
    };

    public async ValueTask InitializeAsync()
    {
        _stub = await CdsStub.StartWithServerAsync(new ApiConnectionOptions { TimeProvider = _clock });
        _stub.Answers["POST /oauth/par"] = _ => new StubAnswer(201, """{"request_uri": "urn:x:1 2", "expires_in": 90}""");
        _stub.Answers["POST /oauth/token"] = request => request.Form["grant_type"] == "refresh_token"
            ? """{"access_token": "t-2", "token_type": "Bearer", "expires_in": 60}"""
            : """{"access_token": "t-1", "token_type": "BEARER", "expires_in": 60, "refresh_token": "r-1", "scope": "s", "cds_grant_ids": ["g-1", "g-2"], "authorization_details": [{"type": "d"}]}""";
    }

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    [Fact]
    public async Task A_pushed_request_a_code_and_tokens_that_are_refreshed()
    {
        CdsAuthorization authorization = _stub.Server.CreateAuthorization(new OAuthClientCredentials(ClientId, "the secret"));
        CdsAuthorizationStart start = await authorization.PushAsync(Request, Cancellation);
        StubRequest pushed = _stub.Requests[^1];
        Assert.Equal(("/oauth/par", $"{ClientId}:the+secret"), (pushed.Path, pushed.Basic));
        Assert.Equal(
            ["authorization_details", "cds_grant_id", "client_id", "code_challenge", "code_challenge_method", "prompt", "redirect_uri", "response_type", "scope", "state", "ui_locales"],
            pushed.Form.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("g-1", "login", "S256", "code"), (pushed.Form["cds_grant_id"], pushed.Form["prompt"], pushed.Form["code_challenge_method"], pushed.Form["response_type"]));
        Assert.Equal("ä", Json.Parse(pushed.Form["authorization_details"])[0].GetProperty("type").GetString());
        Assert.Equal($"{_stub.Origin}/oauth/authorize?client_id={ClientId}&request_uri=urn%3Ax%3A1%202", start.Url.Text);
        Assert.Equal(_clock.GetUtcNow().AddSeconds(90), start.ExpiresAt);

        OAuthAuthorizationState state = OAuthAuthorizationState.FromJson(start.State.ToJson());
        var callback = new Uri($"https://app.example/back?code=c%2B1&state={pushed.Form["state"]}&iss={Uri.EscapeDataString(_stub.Origin)}");
        CdsToken token = await authorization.ExchangeAsync(state, callback, Cancellation);
        StubRequest exchange = _stub.Requests[^1];
        Assert.Equal($"{ClientId}:the+secret", exchange.Basic);
        Assert.Equal(["code", "code_verifier", "grant_type", "redirect_uri"], exchange.Form.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("c+1", "authorization_code", "https://app.example/back"), (exchange.Form["code"], exchange.Form["grant_type"], exchange.Form["redirect_uri"]));
        Assert.Equal(pushed.Form["code_challenge"], Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(exchange.Form["code_verifier"]))));
        Assert.Equal(["g-1", "g-2"], token.GrantIds);
        Assert.Equal(("t-1", "r-1", "d", _clock.GetUtcNow().AddSeconds(60)), (token.AccessToken.Reveal(), token.RefreshToken!.Value.Reveal(), token.AuthorizationDetails[0].Type, token.ExpiresAt));

        CdsToken next = await authorization.Tokens.RefreshAsync(token.RefreshToken.Value, null, Cancellation);
        Assert.Equal([new("grant_type", "refresh_token"), new("refresh_token", "r-1")], _stub.Requests[^1].Form);
        Assert.Equal(("t-2", "r-1", 0), (next.AccessToken.Reveal(), next.RefreshToken!.Value.Reveal(), next.GrantIds.Count));
        Assert.DoesNotContain("t-1", $"{token} {start} {state}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_Client_names_itself_and_sends_its_parameters_through_the_browser()
    {
        CdsAuthorization authorization = _stub.Server.CreateAuthorization(new OAuthClientCredentials("c-1", null));
        CdsAuthorizationStart start = authorization.Start(Request);
        Assert.Null(start.ExpiresAt);
        var query = QueryHelpers.ParseQuery(new Uri(start.Url.Text).Query);
        Assert.Equal(["c-1", "g-1", "S256"], [query["client_id"].Single(), query["cds_grant_id"].Single(), query["code_challenge_method"].Single()]);
        await authorization.ExchangeAsync(start.State, new Uri($"https://app.example/back?code=c&state={query["state"]}"), Cancellation);
        Assert.Equal(("c-1", null), (_stub.Requests[^1].Form["client_id"], _stub.Requests[^1].Authorization));
        await authorization.Tokens.RefreshAsync("r-1", "example_custom", Cancellation);
        Assert.Equal(["grant_type", "refresh_token", "scope", "client_id"], _stub.Requests[^1].Form.Keys);
    }

    [Fact]
    public async Task A_server_that_always_names_its_issuer_has_to()
    {
        _stub.Change(
            "GET /.well-known/oauth-authorization-server",
            "authorization-server-metadata",
            ("\"issuer\"", "\"authorization_response_iss_parameter_supported\": true, \"issuer\""));
        await using var server = await _stub.DiscoverAsync();
        CdsAuthorization authorization = server.CreateAuthorization(CdsStub.Admin);
        CdsAuthorizationStart start = authorization.Start(Request);
        Assert.True(start.State.IsIssuerRequired);
        Assert.False(_stub.Server.CreateAuthorization(CdsStub.Admin).Start(Request).State.IsIssuerRequired);
        int before = _stub.Requests.Count;
        var callback = new Uri($"https://app.example/back?code=c&state={start.State.State.Reveal()}");
        await Assert.ThrowsAsync<OAuthAuthorizationException>(() => authorization.ExchangeAsync(start.State, callback, Cancellation));
        Assert.Equal(before, _stub.Requests.Count);
    }

    [Fact]
    public async Task A_code_goes_to_none_but_the_server_and_the_Client_that_it_is_for()
    {
        await using CdsStub other = await CdsStub.StartAsync();
        await using var otherServer = await other.DiscoverAsync();
        CdsAuthorizationStart start = _stub.Server.CreateAuthorization(CdsStub.Admin).Start(Request);
        var callback = new Uri($"https://app.example/back?code=c&state={start.State.State.Reveal()}");
        int before = _stub.Requests.Count;
        foreach (CdsAuthorization wrong in new[] { _stub.Server.CreateAuthorization(new OAuthClientCredentials("other", "s")), otherServer.CreateAuthorization(CdsStub.Admin) })
        {
            await Assert.ThrowsAsync<OAuthAuthorizationException>(() => wrong.ExchangeAsync(start.State, callback, Cancellation));
        }

        Assert.Equal((before, 2), (_stub.Requests.Count, other.Requests.Count));
    }

    [Fact]
    public async Task A_refused_push_has_the_error_of_OAuth_and_a_server_without_the_endpoints_says_so()
    {
        CdsAuthorization authorization = _stub.Server.CreateAuthorization(CdsStub.Admin);
        _stub.Answers["POST /oauth/par"] = _ => new StubAnswer(400, """{"error": "invalid_request"}""");
        ApiException<OAuthError> refused = await Assert.ThrowsAsync<ApiException<OAuthError>>(() => authorization.PushAsync(Request, Cancellation));
        Assert.Equal("invalid_request", refused.Error.Error);
        _stub.Change(
            "GET /.well-known/oauth-authorization-server",
            "authorization-server-metadata",
            ("\"pushed_authorization_request_endpoint\"", "\"x\""),
            ("\"authorization_endpoint\"", "\"y\""));
        await using var server = await _stub.DiscoverAsync();
        ApiException exception = Assert.Throws<ApiException>(() => server.CreateAuthorization(CdsStub.Admin).Start(Request));
        Assert.Contains("authorization_endpoint", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_asks_in_the_name_of_a_Client_with_its_own_secret_and_metadata()
    {
        CdsClientAdmin admin = _stub.Server.CreateClientAdmin(CdsStub.Admin);
        _stub.Answers["POST /oauth/token"] = _ => """{"access_token": "admin-1", "token_type": "Bearer"}""";
        _stub.ChangeClientMetadata(ClientId, ("/oauth/par", "/oauth/own-par"));
        _stub.Answers["POST /oauth/own-par"] = _ => new StubAnswer(201, """{"request_uri": "urn:x", "expires_in": 90}""");
        Client client = (await admin.EnumerateClientsAsync(null, Cancellation).ToListAsync(Cancellation)).Single(item => item.ClientId == ClientId);
        CdsAuthorization authorization = await admin.CreateAuthorizationAsync(client, Cancellation);
        await authorization.PushAsync(Request, Cancellation);
        Assert.Equal("/oauth/own-par", _stub.Requests[^1].Path);
        Assert.StartsWith($"{ClientId}:VmWa4VMB", _stub.Requests[^1].Basic, StringComparison.Ordinal);
    }
}
