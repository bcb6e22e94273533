using System.Net;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Errors have the form of OAuth where OAuth says so, and are problem details everywhere else.</summary>
public sealed class ErrorFormTests
{
    private static readonly string[] OAuthForms = ["cds/oauth/token", "cds/oauth/par", "cds/oauth/revoke", "cds/oauth/introspect"];

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Endpoints_of_OAuth_refuse_what_is_no_form(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string basic = RawClient.Basic(registration.AdminId, registration.AdminSecret);
        foreach (string endpoint in OAuthForms)
        {
            (await client.SendAsync(HttpMethod.Post, endpoint, basic, RawClient.JsonBody("{}")))
                .AssertOAuthError(HttpStatusCode.UnsupportedMediaType, "invalid_request");
            (await client.SendAsync(HttpMethod.Post, endpoint, basic, RawClient.Form(("token", "a"), ("token", "b"), ("client_id", "c"), ("client_id", "d"))))
                .AssertOAuthError(HttpStatusCode.BadRequest, "invalid_request");
            (await client.SendAsync(HttpMethod.Post, endpoint, basic)).AssertOAuthError(HttpStatusCode.BadRequest, "invalid_request");
        }

        (await client.SendAsync(HttpMethod.Post, "cds/oauth/register", null, RawClient.Form(("scope", "cds_client_admin"))))
            .AssertOAuthError(HttpStatusCode.UnsupportedMediaType, "invalid_request");
        foreach (string metadata in (string[])["""{"client_name":"x"}""", """{"scope":5}""", "[]", "{", ""])
        {
            (await client.SendAsync(HttpMethod.Post, "cds/oauth/register", null, RawClient.JsonBody(metadata)))
                .AssertOAuthError(HttpStatusCode.BadRequest, "invalid_client_metadata");
        }

        (await client.RegisterAsync("cds_client_admin nonsense")).AssertOAuthError(HttpStatusCode.BadRequest, "invalid_client_metadata");
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task The_token_endpoint_tells_its_errors_by_their_codes(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string basic = RawClient.Basic(registration.AdminId, registration.AdminSecret);
        (await client.TokenAsync(basic, ("grant_type", "password"))).AssertOAuthError(HttpStatusCode.BadRequest, "unsupported_grant_type");
        (await client.TokenAsync(basic, ("scope", "x"))).AssertOAuthError(HttpStatusCode.BadRequest, "invalid_request");
        (await client.TokenAsync(basic, ("grant_type", "client_credentials"), ("scope", "x"))).AssertOAuthError(HttpStatusCode.BadRequest, "invalid_scope");
        (await client.TokenAsync(await registration.CredentialsAsync(MemoryScopes.GrantAdmin), ("grant_type", "client_credentials")))
            .AssertOAuthError(HttpStatusCode.BadRequest, "invalid_authorization_details");
        (await client.TokenAsync(await registration.CredentialsAsync(MemoryScopes.Usage), ("grant_type", "authorization_code"), ("code", "x")))
            .AssertOAuthError(HttpStatusCode.BadRequest, "invalid_grant");
        (await client.TokenAsync(await registration.CredentialsAsync(MemoryScopes.Usage), ("grant_type", "client_credentials")))
            .AssertOAuthError(HttpStatusCode.BadRequest, "unauthorized_client");
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_parameter_without_a_value_counts_as_absent(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        RawAnswer answer = await client.TokenAsync(
            RawClient.Basic(registration.AdminId, registration.AdminSecret),
            ("grant_type", "client_credentials"), ("scope", ""), ("scope", ""), ("authorization_details", ""));
        Assert.Equal("cds_client_admin", answer.AssertOk("TokenResponse").GetProperty("scope").GetString());
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Everywhere_else_errors_are_problem_details(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        (await client.GetAsync("cds/clients/nobody", registration.AdminToken)).AssertProblem(HttpStatusCode.NotFound);
        (await client.GetAsync("cds/grants?after=yesterday", registration.AdminToken)).AssertProblem(HttpStatusCode.BadRequest);
        (await client.GetAsync("cds/grants?grant_ids=a&grant_ids=b", registration.AdminToken)).AssertProblem(HttpStatusCode.BadRequest);
        (await client.SendAsync(HttpMethod.Post, "cds/messages", registration.AdminToken, RawClient.JsonBody("""{"type":"nonsense"}""")))
            .AssertProblem(HttpStatusCode.BadRequest);
        (await client.SendAsync(HttpMethod.Post, "cds/messages", registration.AdminToken, RawClient.JsonBody("{", "application/json")))
            .AssertProblem(HttpStatusCode.BadRequest);
        (await client.SendAsync(HttpMethod.Post, "cds/messages", registration.AdminToken)).AssertProblem(HttpStatusCode.BadRequest);
        (await client.SendAsync(HttpMethod.Post, "cds/credentials", registration.AdminToken, RawClient.Form(("client_id", registration.AdminId))))
            .AssertProblem(HttpStatusCode.UnsupportedMediaType);
        (await client.SendAsync(HttpMethod.Patch, "cds/credentials/credential-1", registration.AdminToken, RawClient.JsonBody("{}", "text/plain")))
            .AssertProblem(HttpStatusCode.UnsupportedMediaType);
    }
}
