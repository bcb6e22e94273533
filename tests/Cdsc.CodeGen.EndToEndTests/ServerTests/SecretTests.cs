using Cdsc.Models;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Secrets go to whom they belong: not into caches, logs or errors.</summary>
public sealed class SecretTests
{
    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Nobody_may_store_an_answer_with_a_secret(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string basic = RawClient.Basic(registration.AdminId, registration.AdminSecret);
        string self = $$"""{"client_id":"{{registration.AdminId}}"}""";
        (string What, RawAnswer Answer)[] answers =
        [
            ("registration", await client.RegisterAsync()),
            ("token", await client.TokenAsync(basic, ("grant_type", "client_credentials"))),
            ("introspection", await client.SendAsync(HttpMethod.Post, "cds/oauth/introspect", basic, RawClient.Form(("token", "x")))),
            ("revocation", await client.SendAsync(HttpMethod.Post, "cds/oauth/revoke", basic, RawClient.Form(("token", "x")))),
            ("credentials", await client.GetAsync("cds/credentials", registration.AdminToken)),
            ("credential", await client.GetAsync("cds/credentials/credential-1", registration.AdminToken)),
            ("created", await client.SendAsync(HttpMethod.Post, "cds/credentials", registration.AdminToken, RawClient.JsonBody(self))),
            ("patched", await client.SendAsync(HttpMethod.Patch, "cds/credentials/credential-1", registration.AdminToken, RawClient.JsonBody("{}"))),
            ("clients", await client.GetAsync("cds/clients", registration.AdminToken)),
            ("client", await client.GetAsync("cds/clients/client-1", registration.AdminToken)),
            ("modified", await client.SendAsync(HttpMethod.Put, "cds/clients/client-1", registration.AdminToken, RawClient.JsonBody(self))),
        ];
        foreach ((string what, RawAnswer answer) in answers)
        {
            Assert.True(answer.Message.IsSuccessStatusCode, $"{what}: {answer.Body}");
            Assert.True(answer.IsNoStore, what);
        }

        Assert.False((await client.GetAsync("cds/grants", registration.AdminToken)).IsNoStore);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Secrets_stand_neither_in_logs_nor_in_errors(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string files = await registration.ClientIdAsync(MemoryScopes.Files);
        Grant grant = host.Office.Share(files, ("a.txt", "text/plain", "hello"u8.ToArray()));
        string grantAdmin = await registration.GrantAdminTokenAsync(files, grant.GrantId);
        const string Guess = "a-wrong-secret-or-token-0123456789";
        RawAnswer[] errors =
        [
            await client.TokenAsync(RawClient.Basic(registration.AdminId, Guess), ("grant_type", "client_credentials")),
            await client.TokenAsync(RawClient.Basic(Guess, registration.AdminSecret), ("grant_type", "client_credentials")),
            await client.TokenAsync("Basic " + Guess, ("grant_type", "client_credentials")),
            await client.TokenAsync(RawClient.Basic(registration.AdminId, registration.AdminSecret), ("grant_type", Guess)),
            await client.TokenAsync(await registration.CredentialsAsync(MemoryScopes.Usage), ("grant_type", "refresh_token"), ("refresh_token", Guess)),
            await client.GetAsync("cds/clients", RawClient.Bearer(Guess)),
            await client.GetAsync("cds/clients", "Bearer " + Guess + " " + Guess),
            await client.GetAsync("cds/clients", grantAdmin),
            await client.SendAsync(HttpMethod.Put, "cds/clients/" + files, registration.AdminToken, RawClient.JsonBody($$"""{"client_id":"x","client_secret":"{{Guess}}"}""")),
            await client.SendAsync(HttpMethod.Post, "cds/messages", registration.AdminToken, RawClient.JsonBody($$"""{"previous_uri":{{Guess}}}""")),
        ];
        foreach (RawAnswer error in errors)
        {
            Assert.InRange((int)error.Status, 400, 499);
            string text = error.Body + string.Join('\n', error.Message.Headers.NonValidated.Select(header => header.Value.ToString()));
            Assert.DoesNotContain(Guess, text, StringComparison.Ordinal);
            Assert.All(host.State.Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }

        string[] secrets = [.. host.State.Secrets, Guess, .. host.State.Secrets.Select(secret => RawClient.Basic(registration.AdminId, secret)["Basic ".Length..])];
        Assert.True(host.Logs.Lines.Count > 100, "Hardly anything was logged, so that this test would find nothing.");
        Assert.Contains(host.Logs.Lines, line => line.Contains("cds/clients", StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(host.Logs.Lines, line => line.Contains(secret, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task What_the_handler_gets_does_not_show_the_token(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        RawRegistration registration = await new RawClient(host).StartAsync();
        lock (host.State.Gate)
        {
            string text = host.State.Tokens.Single().Value.ToString();
            Assert.Contains(registration.AdminId, text, StringComparison.Ordinal);
            Assert.All(host.State.Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }
}
