using System.Globalization;
using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A new secret, seen to work and stored before the old one ends.</summary>
public sealed class CdsRotationTests : IAsyncLifetime
{
    private readonly List<string> _stored = [];
    private readonly ManualClock _clock = new();
    private TimeSpan _storing;
    private CdsStub _stub = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _stub = await CdsStub.StartWithServerAsync(new ApiConnectionOptions { TimeProvider = _clock });
        _stub.Answers["POST /cds-api/v1/credentials"] = _ => new StubAnswer(201, Text("new", "new secret"), ("Date", "Thu, 01 Jan 2026 00:00:00 GMT"));
        _stub.Answers["PATCH /cds-api/v1/credentials/old"] = _ => Text("old", "old secret", 1767225661);
    }

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    [Fact]
    public async Task The_admins_own_secret_gives_a_token_is_stored_and_used_from_then_on()
    {
        CdsCredentialRotation rotation = await _stub.ClientAdmin.RotateCredentialAsync(Old(), StoreAsync, null, Cancellation);
        Assert.Equal(
            ["POST /oauth/token", "POST /cds-api/v1/credentials", "POST /oauth/token", "PATCH /cds-api/v1/credentials/old"],
            _stub.Requests.Skip(2).Select(r => r.ToString()));
        Assert.Equal($$"""{"client_id":"{{CdsStub.AdminId}}"}""", _stub.Requests[3].Body);
        Assert.Equal($"{CdsStub.AdminId}:new+secret", _stub.Requests[4].Basic);
        Assert.Equal(("admin-2", """{"client_secret_expires_at":1767225661}"""), (_stub.Requests[5].Token, _stub.Requests[5].Body));
        Assert.Equal([$"{CdsStub.AdminId} new secret after 3"], _stored);
        Assert.Equal(("new", "old", 1767225661), (rotation.Created.CredentialId, rotation.Old.CredentialId, rotation.Old.ClientSecretExpiresAt!.Value.Seconds));
        Assert.Equal("new secret", _stub.ClientAdmin.ClientCredentials.ClientSecret!.Value.Reveal());
        Assert.Equal("new secret", rotation.ClientCredentials.ClientSecret!.Value.Reveal());
        _stub.Rejected["admin-2"] = true;
        await _stub.ClientAdmin.EnumerateClientsAsync(null, Cancellation).ToListAsync(Cancellation);
        Assert.Equal($"{CdsStub.AdminId}:new+secret", _stub.Requests.Last(r => r.Path == "/oauth/token").Basic);
        Assert.DoesNotContain("secret", $"{rotation} {rotation.ClientCredentials}", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_Clients_secret_is_tried_where_every_Client_may_ask()
    {
        await _stub.ClientAdmin.RotateCredentialAsync(Old("c 2"), StoreAsync, TimeSpan.FromHours(1), Cancellation);
        Assert.Equal(
            ["POST /oauth/token", "POST /cds-api/v1/credentials", "POST /oauth/token/info", "PATCH /cds-api/v1/credentials/old"],
            _stub.Requests.Skip(2).Select(r => r.ToString()));
        Assert.Equal("c+2:new+secret", _stub.Requests[4].Basic);
        Assert.Equal("""{"client_secret_expires_at":1767229201}""", _stub.Requests[5].Body);
        Assert.Equal(CdsStub.AdminSecret, _stub.ClientAdmin.ClientCredentials.ClientSecret!.Value.Reveal());
    }

    [Theory]
    [InlineData(CdsStub.AdminId, "POST /oauth/token")]
    [InlineData("c-2", "POST /oauth/token/info")]
    public async Task A_secret_that_the_server_does_not_accept_replaces_none(string clientId, string trial)
    {
        await _stub.ClientAdmin.Tokens.GetAsync(Cancellation);
        _stub.Answers[trial] = _ => new StubAnswer(401, """{"error": "invalid_client"}""");
        await Assert.ThrowsAsync<ApiException<OAuthError>>(() => _stub.ClientAdmin.RotateCredentialAsync(Old(clientId), StoreAsync, null, Cancellation));
        Assert.Equal(0, _stub.Count("PATCH /cds-api/v1/credentials/old"));
        Assert.Empty(_stored);
        Assert.Equal(CdsStub.AdminSecret, _stub.ClientAdmin.ClientCredentials.ClientSecret!.Value.Reveal());
    }

    [Theory]
    [InlineData(CdsStub.AdminId)]
    [InlineData("c-2")]
    public async Task A_secret_that_could_not_be_stored_replaces_none(string clientId)
    {
        await Assert.ThrowsAsync<IOException>(
            () => _stub.ClientAdmin.RotateCredentialAsync(Old(clientId), (_, _) => Task.FromException(new IOException()), null, Cancellation));
        Assert.Equal(0, _stub.Count("PATCH /cds-api/v1/credentials/old"));
        Assert.Equal(CdsStub.AdminSecret, _stub.ClientAdmin.ClientCredentials.ClientSecret!.Value.Reveal());
    }

    [Theory]
    [InlineData(1767225661, 0)]
    [InlineData(1767225662, 1)]
    public async Task An_end_is_brought_forward_only(long end, int patches)
    {
        CdsCredentialRotation rotation = await _stub.ClientAdmin.RotateCredentialAsync(Old("c-2", end), StoreAsync, null, Cancellation);
        Assert.Equal(patches, _stub.Count("PATCH /cds-api/v1/credentials/old"));
        Assert.Equal(1767225661, rotation.Old.ClientSecretExpiresAt!.Value.Seconds);
    }

    /// <summary>The clock of the server shows 2026-01-01T00:00:00 and a part of a second when it creates the Credential.</summary>
    [Theory]
    [InlineData("Thu, 01 Jan 2026 00:00:00 GMT", "2026-01-01T00:00:00Z", 0, 1767225661)]
    [InlineData("Thu, 01 Jan 2026 00:00:00 GMT", "2026-01-01T00:00:00Z", 120_000, 1767225781)]
    [InlineData("Thu, 01 Jan 2026 00:00:00 GMT", "2026-01-01T00:00:00Z", 120_001, 1767225782)]
    [InlineData("Thu, 01 Jan 2026 00:00:00 GMT", "2026-01-01T00:07:00.4Z", 120_300, 1767225782)]
    [InlineData("Thu, 01 Jan 2026 00:00:00 GMT", "2025-12-31T23:53:00.4Z", 120_300, 1767225782)]
    [InlineData("who knows", "2026-01-01T00:00:00Z", 120_000, 1767225780)]
    [InlineData("who knows", "2026-01-01T00:00:00Z", 120_001, 1767225781)]
    public async Task The_old_secret_lives_on_from_when_its_end_is_set_by_the_clock_of_the_server(
        string date, string here, int storing, long end)
    {
        _clock.Now = DateTimeOffset.Parse(here, CultureInfo.InvariantCulture);
        _storing = TimeSpan.FromMilliseconds(storing);
        _stub.Answers["POST /cds-api/v1/credentials"] = _ => new StubAnswer(201, Text("new", "new secret"), ("Date", date));
        await _stub.ClientAdmin.RotateCredentialAsync(Old("c-2"), StoreAsync, null, Cancellation);
        Assert.Equal($$"""{"client_secret_expires_at":{{end}}}""", _stub.Requests[^1].Body);
    }

    [Fact]
    public async Task A_Credential_without_a_secret_is_refused()
    {
        _stub.Answers["POST /cds-api/v1/credentials"] = _ =>
            new StubAnswer(201, Text("new", "").Replace("\"client_secret\": \"\",", "", StringComparison.Ordinal).Replace("\"client_secret\"", "\"certificate\"", StringComparison.Ordinal));
        await Assert.ThrowsAsync<ApiException>(() => _stub.ClientAdmin.RotateCredentialAsync(Old(), StoreAsync, null, Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _stub.ClientAdmin.RotateCredentialAsync(Old(), StoreAsync, TimeSpan.FromSeconds(-1), Cancellation));
        Assert.Empty(_stored);
    }

    private Task StoreAsync(OAuthClientCredentials credentials, CancellationToken cancellationToken)
    {
        _clock.Now += _storing;
        _stored.Add(string.Create(CultureInfo.InvariantCulture, $"{credentials.ClientId} {credentials.ClientSecret!.Value.Reveal()} after {_stub.Requests.Count - 2}"));
        return Task.CompletedTask;
    }

    private Credential Old(string clientId = CdsStub.AdminId, long end = 0) =>
        new(JsonModel.Parse(Text("old", "old secret", end), CredentialJsonConverter.ReadValue)) { ClientId = clientId };

    private string Text(string id, string secret, long end = 0) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "credential_id": "{{id}}", "uri": "{{_stub.Origin}}/cds-api/v1/credentials/{{id}}", "client_id": "{{CdsStub.AdminId}}",
          "created": "2026-01-01T00:00:00Z", "modified": "2026-01-01T00:00:00Z",
          "client_secret": "{{secret}}", "client_secret_expires_at": {{end}}, "type": "client_secret"
        }
        """);
}
