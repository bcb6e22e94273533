using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Tokens of two kinds, one flight for many, and errors with their type.</summary>
public sealed class CdsTokenTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private CdsStub _stub = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stub = await CdsStub.StartWithServerAsync(new ApiConnectionOptions { TimeProvider = _clock });

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    [Fact]
    public async Task The_admin_token_is_got_with_the_scope_of_its_type_and_kept_until_it_expires()
    {
        _stub.Change(
            "GET /.well-known/oauth-authorization-server",
            "authorization-server-metadata",
            ("\"cds_client_admin\": {", "\"boss\": {"));
        await using var server = await _stub.DiscoverAsync(new ApiConnectionOptions { TimeProvider = _clock });
        CdsClientAdmin admin = server.CreateClientAdmin(new OAuthClientCredentials("a:b", "c d"));
        await admin.Clients.ListClientsAsync(server.OAuth, null, Cancellation);
        await admin.Clients.ListClientsAsync(server.OAuth, null, Cancellation);
        StubRequest request = Assert.Single(_stub.Requests, r => r.Path == "/oauth/token");
        Assert.Equal("a%3Ab:c+d", request.Basic);
        Assert.Equal([new("grant_type", "client_credentials"), new("scope", "boss")], request.Form);
        _clock.Advance(TimeSpan.FromMinutes(59));
        await admin.Clients.ListClientsAsync(server.OAuth, null, Cancellation);
        Assert.Equal(["admin-1", "admin-1", "admin-2"], _stub.Requests.Where(r => r.Path == "/cds-api/v1/clients").Select(r => r.Token));
    }

    [Fact]
    public async Task A_connection_with_one_kind_of_token_refuses_operations_that_want_the_other()
    {
        CdsGrantAdmin grantAdmin = _stub.Server.CreateGrantAdmin(new OAuthClientCredentials("22bb40b5b823fa8c", "s"), _stub.Grant("grant"));
        int before = _stub.Requests.Count;
        Func<Task>[] mixed =
        [
            () => new ServerProvidedFilesClient(_stub.ClientAdmin.Connection).ListServerProvidedFilesAsync(_stub.Server.OAuth, null, Cancellation),
            () => new ClientsClient(grantAdmin.Connection).ListClientsAsync(_stub.Server.OAuth, null, Cancellation),
            () => new MessagesClient(grantAdmin.Connection).ListMessagesAsync(_stub.Server.OAuth, null, Cancellation),
            () => new CredentialsClient(grantAdmin.Connection).ListCredentialsAsync(_stub.Server.OAuth, cancellationToken: Cancellation),
            () => new GrantsClient(grantAdmin.Connection).ListGrantsAsync(_stub.Server.OAuth, cancellationToken: Cancellation),
        ];
        foreach (Func<Task> request in mixed)
        {
            ApiException exception = await Assert.ThrowsAsync<ApiException>(request);
            Assert.Contains("another kind", exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, _stub.Requests.Count);
    }

    [Fact]
    public async Task After_401_there_is_one_new_token_and_one_more_request()
    {
        _stub.Rejected["admin-1"] = true;
        Assert.Equal(4, (await _stub.ClientAdmin.EnumerateClientsAsync(null, Cancellation).ToListAsync(Cancellation)).Count);
        Assert.Equal(
            ["POST /oauth/token", "GET /cds-api/v1/clients", "POST /oauth/token", "GET /cds-api/v1/clients"],
            _stub.Requests.Skip(2).Select(r => r.ToString()));
        Assert.Equal("admin-2", _stub.Requests[^1].Token);
    }

    [Fact]
    public async Task A_server_that_lets_nobody_in_is_not_asked_for_ever()
    {
        _stub.Answers["GET /cds-api/v1/clients"] = _ => new StubAnswer(401);
        ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(() => _stub.ClientAdmin.EnumerateClientsAsync(null, Cancellation).ToListAsync(Cancellation).AsTask());
        Assert.Equal(401, exception.StatusCode);
        Assert.InRange(_stub.Count("GET /cds-api/v1/clients"), 2, 3);
        Assert.InRange(_stub.Count("POST /oauth/token"), 2, 3);
    }

    [Fact]
    public async Task Sixty_four_tasks_share_one_token_and_one_renewal()
    {
        await AllAsync();
        Assert.Equal(1, _stub.Count("POST /oauth/token"));
        _stub.Rejected["admin-1"] = true;
        await AllAsync();
        Assert.Equal(2, _stub.Count("POST /oauth/token"));

        async Task AllAsync() => await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(
            async () => Assert.Equal(4, (await _stub.ClientAdmin.EnumerateClientsAsync(null, Cancellation).ToListAsync(Cancellation)).Count),
            Cancellation)));
    }

    [Fact]
    public async Task A_refused_token_request_has_the_error_of_OAuth_and_no_secret()
    {
        _stub.Answers["POST /oauth/token"] = _ => new StubAnswer(401, """{"error": "invalid_client", "error_description": "Unknown."}""");
        ApiException<OAuthError> exception = await Assert.ThrowsAsync<ApiException<OAuthError>>(() => _stub.ClientAdmin.Tokens.GetAsync(Cancellation));
        Assert.Equal((401, "invalid_client", "Unknown."), (exception.StatusCode, exception.Error.Error, exception.Error.ErrorDescription));
        Assert.DoesNotContain(CdsStub.AdminSecret, exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, _stub.Count("POST /oauth/token"));
    }

    [Theory]
    [InlineData("mac")]
    [InlineData("DPoP")]
    [InlineData("")]
    public async Task A_token_of_an_unknown_type_is_not_used(string type)
    {
        _stub.Answers["POST /oauth/token"] = _ => $$"""{"access_token": "hunter2", "token_type": "{{type}}"}""";
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => _stub.ClientAdmin.Tokens.GetAsync(Cancellation));
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, null, true)]
    [InlineData(429, "120", true)]
    [InlineData(503, "120", true)]
    [InlineData(503, null, false)]
    [InlineData(413, null, false)]
    [InlineData(500, "120", false)]
    public async Task A_server_that_has_too_much_to_do_is_not_asked_again_by_itself(int status, string? retryAfter, bool isThrottled)
    {
        _stub.Answers["GET /cds-api/v1/clients"] = _ => new StubAnswer(status, "{}", retryAfter is null ? [] : [("Retry-After", retryAfter)]);
        ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(() => _stub.ClientAdmin.EnumerateClientsAsync(null, Cancellation).ToListAsync(Cancellation).AsTask());
        Assert.Equal((status, isThrottled, status == 413), (exception.StatusCode, exception.IsThrottled, exception.IsContentTooLarge));
        Assert.Equal(retryAfter is null ? null : TimeSpan.FromMinutes(2), exception.RetryAfter);
        Assert.Equal(1, _stub.Count("GET /cds-api/v1/clients"));
    }

    [Fact]
    public async Task Tokens_are_revoked_by_all_Clients_and_examined_by_those_with_a_secret()
    {
        CdsTokenClient confidential = _stub.Server.CreateTokenClient(CdsStub.Admin);
        CdsTokenClient open = _stub.Server.CreateTokenClient(new OAuthClientCredentials("c-1", null));
        await confidential.RevokeAsync("t", "refresh_token", Cancellation);
        Assert.False((await confidential.IntrospectAsync("t", null, Cancellation)).Value.Active);
        await open.RevokeAsync("t", null, Cancellation);
        await Assert.ThrowsAsync<ApiException>(() => open.IntrospectAsync("t", "access_token", Cancellation));
        StubRequest[] requests = [.. _stub.Requests.Skip(2)];
        Assert.Equal(["/oauth/token/revoke", "/oauth/token/info", "/oauth/token/revoke"], requests.Select(r => r.Path));
        Assert.Equal([true, true, false], requests.Select(r => r.Basic == $"{CdsStub.AdminId}:{CdsStub.AdminSecret}"));
        Assert.Equal([new("token", "t"), new("token_type_hint", "refresh_token")], requests[0].Form);
        Assert.Equal([new("token", "t")], requests[1].Form);
        Assert.Equal([new("token", "t"), new("client_id", "c-1")], requests[2].Form);
        Assert.Null(requests[2].Authorization);
    }

    [Fact]
    public async Task Cancelling_one_request_leaves_the_token_to_the_others()
    {
        var reached = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        Func<StubRequest, StubAnswer> token = _stub.Answers["POST /oauth/token"];
        _stub.Answers["POST /oauth/token"] = request =>
        {
            reached.TrySetResult();
            gate.Task.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
            return token(request);
        };
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task first = _stub.ClientAdmin.Clients.ListClientsAsync(_stub.Server.OAuth, null, impatient.Token);
        Task second = _stub.ClientAdmin.Clients.ListClientsAsync(_stub.Server.OAuth, null, Cancellation);
        await reached.Task.WaitAsync(Cancellation);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        await second;
        Assert.Equal(1, _stub.Count("POST /oauth/token"));
    }
}
