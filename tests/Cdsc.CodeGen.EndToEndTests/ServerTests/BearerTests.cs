using System.Net;
using System.Security.Claims;
using System.Text.Json;
using Cdsc.AspNetCore;
using Cdsc.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>How tokens let requests in (RFC 6750), by the type of their scope.</summary>
public sealed class BearerTests
{
    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Without_a_token_the_challenge_tells_no_error(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        foreach (string? authorization in (string?[])[null, "Basic eDp5", "bogus"])
        {
            RawAnswer answer = await client.GetAsync("cds/clients", authorization);
            answer.AssertProblem(HttpStatusCode.Unauthorized);
            Assert.Equal("Bearer realm=\"cds\"", answer.Challenge);
        }
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_token_that_is_unknown_revoked_or_expired_is_invalid(Flavour flavour)
    {
        var clock = new ManualClock();
        await using TestHost host = await TestHost.StartAsync(flavour, new TestHostOptions { Clock = clock });
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        (await client.GetAsync("cds/clients", registration.AdminToken)).AssertOk("ClientListing");
        AssertInvalid(await client.GetAsync("cds/clients", "Bearer nonsense"));

        RawRegistration other = await client.StartAsync();
        RawAnswer revoked = await client.SendAsync(
            HttpMethod.Post,
            "cds/oauth/revoke",
            RawClient.Basic(other.AdminId, other.AdminSecret),
            RawClient.Form(("token", other.AdminToken["Bearer ".Length..])));
        Assert.Equal(HttpStatusCode.OK, revoked.Status);
        AssertInvalid(await client.GetAsync("cds/clients", other.AdminToken));

        clock.Advance(TimeSpan.FromHours(1));
        AssertInvalid(await client.GetAsync("cds/clients", registration.AdminToken));
    }

    private static void AssertInvalid(RawAnswer answer)
    {
        answer.AssertProblem(HttpStatusCode.Unauthorized);
        Assert.Equal(
            "Bearer realm=\"cds\", error=\"invalid_token\", error_description=\"The token is unknown, revoked or expired.\"", answer.Challenge);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task What_is_not_of_the_form_of_a_token_is_a_broken_request(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        RawAnswer[] answers =
        [
            await client.GetAsync("cds/clients", "Bearer"),
            await client.GetAsync("cds/clients", "Bearer a b"),
            await client.GetAsync("cds/clients", "Bearer a,b"),
            await client.GetAsync("cds/clients", registration.AdminToken, ("Authorization", "Basic eDp5")),
            await client.GetAsync("cds/clients?access_token=abc", registration.AdminToken),
        ];
        foreach (RawAnswer answer in answers)
        {
            answer.AssertProblem(HttpStatusCode.BadRequest);
            Assert.StartsWith("Bearer realm=\"cds\", error=\"invalid_request\"", answer.Challenge, StringComparison.Ordinal);
        }

        string? status = await client.SendLinesAsync(
            "GET /cds/clients HTTP/1.1", "Host: x", "Authorization: " + registration.AdminToken, "Authorization: " + registration.AdminToken);
        Assert.Equal("HTTP/1.1 400 Bad Request", status);

        // A token in the URL alone is not looked at: URLs end up in logs.
        RawAnswer inUrl = await client.GetAsync("cds/clients?access_token=" + registration.AdminToken["Bearer ".Length..]);
        inUrl.AssertProblem(HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer realm=\"cds\"", inUrl.Challenge);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_token_for_another_type_of_scope_is_forbidden_and_told_the_ids_that_would_do(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string files = await registration.ClientIdAsync(MemoryScopes.Files);
        Grant grant = host.Office.Share(files, ("a.txt", "text/plain", "hello"u8.ToArray()));
        string grantAdmin = await registration.GrantAdminTokenAsync(files, grant.GrantId);

        AssertForbidden(await client.GetAsync("cds/server-provided-files", registration.AdminToken), MemoryScopes.GrantAdmin);
        AssertForbidden(await client.GetAsync("cds/clients", grantAdmin), MemoryScopes.ClientAdmin);
        AssertForbidden(await client.GetAsync("cds/grants", grantAdmin), MemoryScopes.ClientAdmin);
        (await client.GetAsync("cds/server-provided-files", grantAdmin)).AssertOk("ServerProvidedFileListing");
    }

    private static void AssertForbidden(RawAnswer answer, string scope)
    {
        answer.AssertProblem(HttpStatusCode.Forbidden);
        Assert.Equal(
            $"Bearer realm=\"cds\", error=\"insufficient_scope\", error_description=\"The token is for something else.\", scope=\"{scope}\"",
            answer.Challenge);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_scope_counts_by_its_type_also_when_only_authorization_details_name_it(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        lock (host.State.Gate)
        {
            var token = new CdsAccessToken
            {
                ClientId = registration.AdminId,
                AuthorizationDetails = [MemoryOffice.Detail(MemoryScopes.GrantAdmin, ("grant_id", "none"), ("client_id", "none"))],
            };
            host.State.Tokens.Add("details", new StoredToken(token, null, "details"));
            host.State.Tokens.Add("unknown", new StoredToken(token with { Scope = "cds_grant_admin_2", AuthorizationDetails = [] }, null, "unknown"));
        }

        RawAnswer allowed = await client.GetAsync("cds/server-provided-files/x", "bearer details");
        Assert.NotEqual(HttpStatusCode.Forbidden, allowed.Status);
        Assert.NotEqual(HttpStatusCode.Unauthorized, allowed.Status);
        AssertForbidden(await client.GetAsync("cds/server-provided-files/x", "Bearer unknown"), MemoryScopes.GrantAdmin);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Where_credentials_are_optional_bad_ones_are_refused_all_the_same(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(
            flavour, new TestHostOptions { Setup = new MemorySetup { ClientMetadataNeedsToken = false } });
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string url = $"cds/clients/{registration.AdminId}/server-metadata";
        (await client.GetAsync(url)).AssertOk("ServerMetadata");
        (await client.GetAsync(url, registration.AdminToken)).AssertOk("ServerMetadata");
        AssertInvalid(await client.GetAsync(url, "Bearer nonsense"));
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Introspection_takes_secrets_and_tokens_and_asks_for_both(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string token = registration.AdminToken["Bearer ".Length..];
        foreach (string authorization in (string[])[registration.AdminToken, RawClient.Basic(registration.AdminId, registration.AdminSecret)])
        {
            RawAnswer answer = await client.SendAsync(HttpMethod.Post, "cds/oauth/introspect", authorization, RawClient.Form(("token", token)));
            Assert.True(answer.AssertOk("IntrospectionResponse").GetProperty("active").GetBoolean());
        }

        RawAnswer asked = await client.SendAsync(HttpMethod.Post, "cds/oauth/introspect", null, RawClient.Form(("token", token)));
        Assert.Equal("Basic realm=\"cds\", charset=\"UTF-8\", Bearer realm=\"cds\"", asked.Challenge);
        RawAnswer bad = await client.SendAsync(HttpMethod.Post, "cds/oauth/introspect", "Bearer nonsense", RawClient.Form(("token", token)));
        bad.AssertOAuthError(HttpStatusCode.Unauthorized, "invalid_token");
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_registration_access_token_is_good_for_its_own_client_alone(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(
            flavour, new TestHostOptions { Setup = new MemorySetup { GivesRegistrationAccess = true } });
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string token = RawClient.Bearer(registration.Admin.GetProperty("registration_access_token").GetString()!);
        string own = registration.Admin.GetProperty("registration_client_uri").GetString()!;
        (await client.GetAsync(own, token)).AssertOk("Client");
        AssertForbidden(await client.GetAsync("cds/clients/client-2", token), MemoryScopes.ClientAdmin);
        AssertForbidden(await client.GetAsync("cds/clients", token), MemoryScopes.ClientAdmin);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task An_application_guards_endpoints_of_its_own_by_the_type_of_a_scope(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour, new TestHostOptions
        {
            Map = application =>
            {
                application.MapGet("/own", (ClaimsPrincipal user) => user.Identity!.Name).RequireScopeType(ScopeType.ClientAdmin);
                application.MapGroup("/group").RequireScopeType(ScopeType.GrantAdmin, new ScopeType("other"))
                    .MapGet("/own", static http => http.Response.WriteAsync("in"));
            },
        });
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        RawAnswer anonymous = await client.GetAsync("own");
        anonymous.AssertProblem(HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer realm=\"cds\"", anonymous.Challenge);
        RawAnswer known = await client.GetAsync("own", registration.AdminToken);
        Assert.Equal((HttpStatusCode.OK, registration.AdminId), (known.Status, known.Body));
        AssertForbidden(await client.GetAsync("group/own", registration.AdminToken), MemoryScopes.GrantAdmin);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_closed_grant_gives_nothing_to_a_token_that_is_still_good(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string files = await registration.ClientIdAsync(MemoryScopes.Files);
        Grant grant = host.Office.Share(files, ("a.txt", "text/plain", "hello"u8.ToArray()));
        string token = await registration.GrantAdminTokenAsync(files, grant.GrantId);
        JsonElement listing = (await client.GetAsync("cds/server-provided-files", token)).AssertOk("ServerProvidedFileListing");
        RawAnswer download = await client.GetAsync(listing.GetProperty("files")[0].GetProperty("download_uri").GetString()!, token);
        Assert.Equal((HttpStatusCode.OK, "hello", "text/plain"), (download.Status, download.Body, download.MediaType));
        Assert.Equal("attachment; filename=a.txt; filename*=UTF-8''a.txt", download.Message.Content.Headers.ContentDisposition?.ToString());

        RawAnswer closed = await client.SendAsync(HttpMethod.Patch, grant.Uri.Text, registration.AdminToken, RawClient.JsonBody("""{"status":"closed"}"""));
        Assert.Equal("closed", closed.AssertOk("Grant").GetProperty("status").GetString());
        Assert.Empty((await client.GetAsync("cds/server-provided-files", token)).AssertOk("ServerProvidedFileListing").GetProperty("files").EnumerateArray());
    }
}
