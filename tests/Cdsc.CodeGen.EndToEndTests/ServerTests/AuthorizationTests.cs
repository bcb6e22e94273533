using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using Cdsc.Models;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>How users agree, and what their Clients get by it.</summary>
public sealed class AuthorizationTests
{
    private const string Redirect = "https://client.example/back?from=server";
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static readonly string Challenge = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)))
        .TrimEnd('=').Replace('+', '-').Replace('/', '_');

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_user_agrees_and_the_client_gets_tokens_that_renew_themselves(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        (RawClient client, RawRegistration registration, string id, string basic) = await StartAsync(host);
        RawAnswer pushed = await client.SendAsync(HttpMethod.Post, "cds/oauth/par", basic, RawClient.Form([.. Ask(id), ("state", "s t&ate")]));
        string uri = pushed.AssertOk("PushedAuthorizationResponse", HttpStatusCode.Created).GetProperty("request_uri").GetString()!;
        string link = $"cds/oauth/authorize?client_id={id}&request_uri={Uri.EscapeDataString(uri)}";
        RawAnswer redirected = await client.GetAsync(link);
        Assert.Equal(HttpStatusCode.Found, redirected.Status);
        Assert.True(redirected.IsNoStore);
        string location = redirected.Message.Headers.NonValidated["Location"].ToString();
        Assert.StartsWith(Redirect + "&code=", location, StringComparison.Ordinal);
        var query = HttpUtility.ParseQueryString(new Uri(location).Query);
        Assert.Equal("s t&ate", query["state"]);
        Assert.Equal((await client.GetAsync(".well-known/oauth-authorization-server")).Text("issuer"), query["iss"]);

        // Good for one use.
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(link)).Status);

        (string Name, string Value)[] redeem =
            [("grant_type", "authorization_code"), ("code", query["code"]!), ("redirect_uri", Redirect), ("code_verifier", Verifier)];
        (await client.TokenAsync(basic, [.. redeem[..3], ("code_verifier", Verifier[..^1] + "x")])).AssertOAuthError(HttpStatusCode.BadRequest, "invalid_grant");
        (await client.TokenAsync(basic, redeem[..3])).AssertOAuthError(HttpStatusCode.BadRequest, "invalid_grant");
        JsonElement tokens = (await client.TokenAsync(basic, redeem)).AssertOk("TokenResponse");
        string grantId = tokens.GetProperty("cds_grant_ids")[0].GetString()!;
        JsonElement grant = (await client.GetAsync("cds/grants/" + grantId, registration.AdminToken)).AssertOk("Grant");
        Assert.Equal("s t&ate", grant.GetProperty("states")[0].GetString());

        string refresh = tokens.GetProperty("refresh_token").GetString()!;
        JsonElement renewed = (await client.TokenAsync(basic, ("grant_type", "refresh_token"), ("refresh_token", refresh))).AssertOk("TokenResponse");
        (await client.TokenAsync(basic, ("grant_type", "refresh_token"), ("refresh_token", refresh))).AssertOAuthError(HttpStatusCode.BadRequest, "invalid_grant");

        // Whoever comes with the code again makes the tokens useless.
        (await client.TokenAsync(basic, redeem)).AssertOAuthError(HttpStatusCode.BadRequest, "invalid_grant");
        (await client.TokenAsync(basic, ("grant_type", "refresh_token"), ("refresh_token", renewed.GetProperty("refresh_token").GetString()!)))
            .AssertOAuthError(HttpStatusCode.BadRequest, "invalid_grant");
    }

    [Theory]
    [InlineData(59, HttpStatusCode.Found)]
    [InlineData(60, HttpStatusCode.BadRequest)]
    public async Task A_pushed_request_is_good_for_as_long_as_the_server_said(int seconds, HttpStatusCode status)
    {
        var clock = new ManualClock();
        await using TestHost host = await TestHost.StartAsync(Flavour.Minimal, new TestHostOptions { Clock = clock });
        (RawClient client, _, string id, string basic) = await StartAsync(host);
        JsonElement pushed = (await client.SendAsync(HttpMethod.Post, "cds/oauth/par", basic, RawClient.Form(Ask(id))))
            .AssertOk("PushedAuthorizationResponse", HttpStatusCode.Created);
        Assert.Equal(60, pushed.GetProperty("expires_in").GetInt32());
        clock.Advance(TimeSpan.FromSeconds(seconds));
        RawAnswer answer = await client.GetAsync($"cds/oauth/authorize?client_id={id}&request_uri={Uri.EscapeDataString(pushed.GetProperty("request_uri").GetString()!)}");
        Assert.Equal(status, answer.Status);
        Assert.Equal(status == HttpStatusCode.Found, answer.Message.Headers.NonValidated.Contains("Location"));
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Nobody_is_sent_to_a_redirect_URI_that_is_not_registered_to_the_letter(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        (RawClient client, _, string id, _) = await StartAsync(host);
        foreach (string redirect in (string[])["https://client.example/back", Redirect + "&", "https://CLIENT.example/back?from=server", "https://evil.example/"])
        {
            RawAnswer answer = await client.GetAsync(Url([.. Ask(id).Where(field => field.Name != "redirect_uri"), ("redirect_uri", redirect)]));
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Equal("text/html", answer.MediaType);
            Assert.False(answer.Message.Headers.NonValidated.Contains("Location"));
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(Url(Ask("nobody")))).Status);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task What_is_wrong_otherwise_is_told_at_the_redirect_URI(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        (RawClient client, _, string id, _) = await StartAsync(host);
        string issuer = (await client.GetAsync(".well-known/oauth-authorization-server")).Text("issuer");
        await AssertAsync("invalid_request", ("code_challenge", ""));
        await AssertAsync("invalid_request", ("code_challenge_method", "plain"));
        await AssertAsync("unsupported_response_type", ("response_type", "token"));
        await AssertAsync("invalid_scope", ("scope", "cds_client_admin"));
        await AssertAsync("invalid_authorization_details", ("authorization_details", "{"));
        await AssertAsync("cds_grant_id_invalid_value", ("cds_grant_id", "grant-99"));
        host.State.Decide = _ => Decision.Decline;
        await AssertAsync("access_denied", ("scope", MemoryScopes.Usage));
        host.State.Decide = _ => Decision.Look;
        RawAnswer page = await client.GetAsync(Url(Ask(id)));
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.Status, page.MediaType));

        async Task AssertAsync(string error, (string Name, string Value) change)
        {
            RawAnswer answer = await client.GetAsync(Url([.. Ask(id).Where(field => field.Name != change.Name), change, ("state", "x")]));
            Assert.Equal(HttpStatusCode.Found, answer.Status);
            var query = HttpUtility.ParseQueryString(new Uri(answer.Message.Headers.NonValidated["Location"].ToString()).Query);
            Assert.Equal((error, "x", "server", issuer), (query["error"], query["state"], query["from"], query["iss"]));
        }
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_grant_that_waits_for_its_user_is_active_before_anybody_asks_for_a_token(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        (RawClient client, RawRegistration registration, string id, _) = await StartAsync(host);
        Grant grant = host.Office.Give(id, GrantStatus.NeedsAuthorization, MemoryScopes.Usage, "", []);
        AuthorizationAsk? asked = null;
        host.State.Decide = ask =>
        {
            asked = ask;
            return ask.MustLogIn ? Decision.Agree : Decision.LogInAsSomebodyElse;
        };
        (string Name, string Value)[] ask = [.. Ask(id), ("cds_grant_id", grant.GrantId)];
        RawAnswer wrong = await client.GetAsync(Url(ask));
        Assert.Contains("error=cds_grant_id_invalid_user", wrong.Message.Headers.NonValidated["Location"].ToString(), StringComparison.Ordinal);
        Assert.Equal(grant.GrantId, asked!.GrantId);
        await client.GetAsync(Url([.. ask, ("prompt", "login")]));
        JsonElement after = (await client.GetAsync(grant.Uri.Text, registration.AdminToken)).AssertOk("Grant");
        Assert.Equal(("active", MemoryScopes.Usage), (after.GetProperty("status").GetString(), after.GetProperty("enabled_scope").GetString()));
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_grant_that_becomes_wider_is_accepted_and_one_that_becomes_narrower_is_changed(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        (RawClient client, RawRegistration registration, string id, _) = await StartAsync(host);
        Grant grant = host.Office.Give(id, GrantStatus.Active, MemoryScopes.Usage, MemoryScopes.Usage, []);
        JsonElement wider = (await PatchAsync($$"""{"scope":"{{MemoryScopes.Usage}} {{MemoryScopes.History}}"}""")).AssertOk("Grant", HttpStatusCode.Accepted);
        Assert.Equal(("pending", MemoryScopes.Usage), (wider.GetProperty("status").GetString(), wider.GetProperty("enabled_scope").GetString()));
        JsonElement narrower = (await PatchAsync($$"""{"scope":"{{MemoryScopes.Usage}}"}""")).AssertOk("Grant");
        Assert.Equal(MemoryScopes.Usage, narrower.GetProperty("scope").GetString());
        (await PatchAsync("""{"status":"active"}""")).AssertProblem(HttpStatusCode.BadRequest);

        Task<RawAnswer> PatchAsync(string json) => client.SendAsync(HttpMethod.Patch, grant.Uri.Text, registration.AdminToken, RawClient.JsonBody(json));
    }

    private static (string Name, string Value)[] Ask(string clientId) =>
    [
        ("response_type", "code"),
        ("client_id", clientId),
        ("redirect_uri", Redirect),
        ("scope", MemoryScopes.Usage),
        ("code_challenge", Challenge),
        ("code_challenge_method", "S256"),
    ];

    private static string Url((string Name, string Value)[] fields) =>
        "cds/oauth/authorize?" + string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));

    /// <summary>Registers, and registers a redirect URI besides the one that the server has made.</summary>
    private static async Task<(RawClient Client, RawRegistration Registration, string ClientId, string Basic)> StartAsync(TestHost host)
    {
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string id = await registration.ClientIdAsync(MemoryScopes.Usage);
        string json = JsonSerializer.Serialize(new
        {
            client_id = id,
            redirect_uris = new[] { Redirect },
            cds_default_redirect_uri = Redirect,
        });
        (await client.SendAsync(HttpMethod.Put, "cds/clients/" + id, registration.AdminToken, RawClient.JsonBody(json))).AssertOk("Client");
        return (client, registration, id, await registration.CredentialsAsync(MemoryScopes.Usage));
    }
}
