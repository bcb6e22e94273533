using System.Net;
using System.Text;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>How Clients show their secret (RFC 6749, sections 2.3.1 and 5.2).</summary>
public sealed class ClientAuthenticationTests
{
    private const string Challenge = "Basic realm=\"cds\", charset=\"UTF-8\"";

    private static readonly (string Name, string Value)[] AdminRequest = [("grant_type", "client_credentials"), ("scope", "cds_client_admin")];

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task An_unknown_client_and_a_wrong_secret_get_the_same_answer(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        RawAnswer wrong = await client.TokenAsync(RawClient.Basic(registration.AdminId, "guess"), AdminRequest);
        RawAnswer unknown = await client.TokenAsync(RawClient.Basic("nobody", registration.AdminSecret), AdminRequest);
        wrong.AssertOAuthError(HttpStatusCode.Unauthorized, "invalid_client");
        Assert.Equal(Challenge, wrong.Challenge);
        Assert.Equal((wrong.Status, wrong.Body, wrong.Challenge), (unknown.Status, unknown.Body, unknown.Challenge));
    }

    public static TheoryData<string, Flavour> Broken =>
        new MatrixTheoryData<string, Flavour>(
            [
                "Basic",
                "Basic ",
                "Basic !!!",
                "Basic " + Convert.ToBase64String("no colon"u8),
                "Basic " + Convert.ToBase64String(":secret"u8),
                "Basic " + Convert.ToBase64String([0xC3, 0x28, (byte)':', (byte)'x']),
                "Bearer abc",
                "Digest username=\"x\"",
                "x",
            ],
            [Flavour.Mvc, Flavour.Minimal]);

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_is_no_id_and_secret_is_a_failed_authentication(string authorization, Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        RawAnswer answer = await new RawClient(host).TokenAsync(authorization, AdminRequest);
        answer.AssertOAuthError(HttpStatusCode.Unauthorized, "invalid_client");
        Assert.Equal(Challenge, answer.Challenge);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Two_ways_at_once_are_a_broken_request(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string basic = RawClient.Basic(registration.AdminId, registration.AdminSecret);
        RawAnswer answer = await client.SendAsync(
            HttpMethod.Post, "cds/oauth/token", basic, RawClient.Form(AdminRequest), ("Authorization", registration.AdminToken));
        answer.AssertOAuthError(HttpStatusCode.BadRequest, "invalid_request");
        Assert.Equal("HTTP/1.1 200 OK", await SendAsync("Authorization: " + basic));
        Assert.Equal("HTTP/1.1 400 Bad Request", await SendAsync("Authorization: " + basic, "Authorization: " + basic));

        // But for the headers it is a good request, so that nothing else can be wrong with it.
        Task<string?> SendAsync(params string[] authorization)
        {
            const string Body = "grant_type=client_credentials";
            return client.SendLinesAsync(
            [
                "POST /cds/oauth/token HTTP/1.1", "Host: x", .. authorization,
                "Content-Type: application/x-www-form-urlencoded", $"Content-Length: {Body.Length}", "", Body,
            ]);
        }
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Without_credentials_the_handler_decides(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        RawAnswer answer = await new RawClient(host).TokenAsync(null, AdminRequest);
        answer.AssertOAuthError(HttpStatusCode.Unauthorized, "invalid_client");
        Assert.Equal(Challenge, answer.Challenge);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Several_secrets_are_good_at_once_until_they_expire(Flavour flavour)
    {
        var clock = new ManualClock();
        await using TestHost host = await TestHost.StartAsync(flavour, new TestHostOptions { Clock = clock });
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        RawAnswer created = await client.SendAsync(
            HttpMethod.Post, "cds/credentials", registration.AdminToken, RawClient.JsonBody($$"""{"client_id":"{{registration.AdminId}}"}"""));
        string second = created.AssertOk("Credential", HttpStatusCode.Created).GetProperty("client_secret").GetString()!;
        string[] secrets = [registration.AdminSecret, second];
        foreach (string secret in secrets)
        {
            (await client.TokenAsync(RawClient.Basic(registration.AdminId, secret), AdminRequest)).AssertOk("TokenResponse");
        }

        long soon = clock.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds();
        RawAnswer patched = await client.SendAsync(
            HttpMethod.Patch, "cds/credentials/credential-1", registration.AdminToken, RawClient.JsonBody($$"""{"client_secret_expires_at":{{soon}}}"""));
        patched.AssertOk("Credential");
        clock.Advance(TimeSpan.FromMinutes(11));
        (await client.TokenAsync(RawClient.Basic(registration.AdminId, secrets[0]), AdminRequest))
            .AssertOAuthError(HttpStatusCode.Unauthorized, "invalid_client");
        (await client.TokenAsync(RawClient.Basic(registration.AdminId, secrets[1]), AdminRequest)).AssertOk("TokenResponse");
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_secret_that_is_ended_takes_its_tokens_along(Flavour flavour)
    {
        var clock = new ManualClock();
        await using TestHost host = await TestHost.StartAsync(flavour, new TestHostOptions { Clock = clock });
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        RawAnswer patched = await client.SendAsync(
            HttpMethod.Patch,
            "cds/credentials/credential-1",
            registration.AdminToken,
            RawClient.JsonBody($$"""{"client_secret_expires_at":{{clock.GetUtcNow().ToUnixTimeSeconds()}}}""", "application/merge-patch+json"));
        patched.AssertOk("Credential");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("cds/clients", registration.AdminToken)).Status);
    }

    public static TheoryData<string, string, Flavour> Special =>
        new MatrixTheoryData<string, string, Flavour>(
            ["https://client.example/a b+c%20:d", "grün", "*~'()!"], ["s:e c+r%41et&=/?", "пароль", "\"\\"], [Flavour.Mvc, Flavour.Minimal]);

    [Theory]
    [MemberData(nameof(Special))]
    public async Task Id_and_secret_are_decoded_as_in_a_form(string id, string secret, Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync(MemoryScopes.ClientAdmin);
        lock (host.State.Gate)
        {
            Stored<Client> admin = host.State.Clients[registration.AdminId];
            host.State.Clients.Add(id, new Stored<Client>(admin.RegistrationId, new Client(admin.Value) { ClientId = id }));
            Stored<Credential> credential = host.State.Credentials["credential-1"];
            host.State.Credentials["special"] = new Stored<Credential>(
                admin.RegistrationId,
                new Credential(credential.Value) { CredentialId = "special", ClientId = id, ClientSecret = new Secret(secret) });
        }

        (await client.TokenAsync(RawClient.Basic(id, secret), AdminRequest)).AssertOk("TokenResponse");

        // Not encoded, the plus would be a space and the colon would end the id too early.
        string raw = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}+:{secret}"));
        (await client.TokenAsync(raw, AdminRequest)).AssertOAuthError(HttpStatusCode.Unauthorized, "invalid_client");
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Pushed_requests_revocation_and_introspection_know_clients_alike(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        foreach (string endpoint in (string[])["cds/oauth/par", "cds/oauth/revoke", "cds/oauth/introspect"])
        {
            foreach (string? authorization in (string?[])[null, RawClient.Basic(registration.AdminId, "guess"), "Basic !!!"])
            {
                RawAnswer answer = await client.SendAsync(
                    HttpMethod.Post, endpoint, authorization, RawClient.Form(("token", "x"), ("response_type", "code"), ("client_id", "x")));
                answer.AssertOAuthError(HttpStatusCode.Unauthorized, "invalid_client");
                Assert.StartsWith(Challenge, answer.Challenge, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Who could ask about tokens without credentials could try them out (RFC 7662, section 2.3).</summary>
    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Nobody_learns_about_a_token_without_valid_credentials(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string token = registration.AdminToken["Bearer ".Length..];
        string basic = RawClient.Basic(registration.AdminId, registration.AdminSecret);
        Assert.True((await AskAsync(basic)).AssertOk("IntrospectionResponse").GetProperty("active").GetBoolean());
        Assert.True((await AskAsync(registration.AdminToken)).AssertOk("IntrospectionResponse").GetProperty("active").GetBoolean());
        foreach ((string? authorization, string error) in ((string?, string)[])
            [(null, "invalid_client"), (RawClient.Basic(registration.AdminId, token), "invalid_client"), (RawClient.Basic("x", registration.AdminSecret), "invalid_client"), ("Bearer x", "invalid_token")])
        {
            RawAnswer answer = await AskAsync(authorization);
            answer.AssertOAuthError(HttpStatusCode.Unauthorized, error);
            Assert.NotNull(answer.Challenge);
            Assert.False(answer.Json.TryGetProperty("active", out _));
        }

        Task<RawAnswer> AskAsync(string? authorization) =>
            client.SendAsync(HttpMethod.Post, "cds/oauth/introspect", authorization, RawClient.Form(("token", token)));
    }
}
