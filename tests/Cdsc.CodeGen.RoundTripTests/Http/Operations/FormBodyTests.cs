using System.Net;
using System.Text;
using Cdsc.AspNetCore;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>URL-encoded forms: what comes in goes out, to the last character, JSON inside them included.</summary>
public sealed class FormBodyTests
{
    private static readonly ModelType Union = ModelTypes.Of(nameof(TokenRequest));

    private static readonly IssueTokenResult Token =
        new IssueTokenResult.Ok(new TokenResponse { AccessToken = "t", TokenType = "Bearer" });

    /// <summary>The schemas of forms, and where the definitions say that they are sent.</summary>
    public static TheoryData<string, string> Forms => new()
    {
        { nameof(TokenRequest), "/cds/oauth/token" },
        { "GrantAdminTokenRequest", "/cds/oauth/token" },
        { nameof(PushedAuthorizationRequest), "/cds/oauth/par" },
        { nameof(RevocationRequest), "/cds/oauth/revoke" },
        { nameof(IntrospectionRequest), "/cds/oauth/introspect" },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>From a form that somebody else has written to the handler, and on from a generated client.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_that_comes_in_goes_out(string schema, string path)
    {
        await using OperationServer server = await OperationServer.StartAsync();
        var instances = new Instances(schema, "forms in and out", InstanceDrawing.Form);
        foreach (string json in instances.Take(100))
        {
            (string Name, string Value)[] fields = [.. Json.Parse(json).EnumerateObject().Select(m => (m.Name, m.Value.GetString()!))];
            object body = await PostAsync(server, path, FormText.Of(fields));
            Json.AssertSame(json, ModelTypes.All.First(t => t.Type == body.GetType()).Write(body), () => instances.Report);

            await SendAsync(server, path, body);
            Assert.Equal(fields.Order(), FormText.Fields(server.Recorder.Wire!.Body).Order());
        }
    }

    [Theory]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("[{\"type\":\"a\",\"n\":1.50,\"e\":1e3,\"t\":\"\\u0041+%26&=;\"}]")]
    [InlineData("  [ ]\r\n")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("not JSON at all")]
    [InlineData("")]
    [InlineData("\0\t\ud83d\ude00\u2028")]
    public async Task JSON_in_a_text_stays_the_text_that_it_is(string details)
    {
        await using OperationServer server = await OperationServer.StartAsync();
        server.Recorder.Answer = Token;
        var request = new ClientCredentialsTokenRequest { GrantType = "client_credentials", Scope = "s", AuthorizationDetails = details };
        await server.OAuth.IssueTokenAsync(new Uri(server.Address, "/cds/oauth/token").AbsoluteUri, request, Cancellation);
        TokenRequest arrived = Assert.IsType<IssueTokenRequest>(server.Recorder.Request).Body;
        Assert.Equal(details, arrived.AsClientCredentialsTokenRequest?.AuthorizationDetails);
        Assert.Contains(("authorization_details", details), FormText.Fields(server.Recorder.Wire!.Body));
    }

    [Theory]
    [InlineData("grant_type=client_credentials&scope=a+b%20c%2Bd", """{ "grant_type": "client_credentials", "scope": "a b c+d" }""")]
    [InlineData("grant_type=client_credentials&scope=", """{ "grant_type": "client_credentials", "scope": "" }""")]
    [InlineData("grant_type=client_credentials&scope", """{ "grant_type": "client_credentials", "scope": "" }""")]
    [InlineData("&grant_type=client_credentials&&", """{ "grant_type": "client_credentials" }""")]
    [InlineData("grant_type=client_credentials&x=a=b=c", """{ "grant_type": "client_credentials", "x": "a=b=c" }""")]
    [InlineData("grant_type=client_credentials&Scope=A&SCOPE=B&scope=c", """{ "grant_type": "client_credentials", "Scope": "A", "SCOPE": "B", "scope": "c" }""")]
    [InlineData("%67rant_type=client%5Fcredentials&%C3%A4=%F0%9F%98%80", """{ "grant_type": "client_credentials", "ä": "😀" }""")]
    [InlineData("grant_type=password&n=1e3", """{ "grant_type": "password", "n": "1e3" }""")]
    public async Task A_form_is_read_as_its_format_wants_it(string form, string json)
    {
        await using OperationServer server = await OperationServer.StartAsync();
        Json.AssertSame(json, Union.Write(await PostAsync(server, "/cds/oauth/token", form)), () => form);
    }

    [Fact]
    public async Task A_long_value_arrives()
    {
        await using OperationServer server = await OperationServer.StartAsync();
        server.Recorder.Answer = Token;
        string code = new('ä', 100_000);
        var request = new AuthorizationCodeTokenRequest { GrantType = "authorization_code", Code = code };
        await server.OAuth.IssueTokenAsync(new Uri(server.Address, "/cds/oauth/token").AbsoluteUri, request, Cancellation);
        TokenRequest arrived = Assert.IsType<IssueTokenRequest>(server.Recorder.Request).Body;
        Assert.Equal(code, arrived.AsAuthorizationCodeTokenRequest?.Code.Reveal());
    }

    [Theory]
    [InlineData("grant_type=client_credentials&scope=a&scope=b", HttpStatusCode.BadRequest)]
    [InlineData("grant_type=refresh_token", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task A_form_that_is_wrong_does_not_reach_the_handler(string form, HttpStatusCode status)
    {
        await using OperationServer server = await OperationServer.StartAsync();
        using var http = new HttpClient();
        using var content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        using HttpResponseMessage response = await http.PostAsync(new Uri(server.Address, "/cds/oauth/token"), content, Cancellation);
        Assert.Equal(status, response.StatusCode);
        Assert.Null(server.Recorder.Request);
    }

    /// <summary>Posts a form, and gives the body that reached the handler.</summary>
    private static async Task<object> PostAsync(OperationServer server, string path, string form)
    {
        server.Recorder.Answer = AnswerOf(path);
        using var http = new HttpClient();
        using var content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        using HttpResponseMessage response = await http.PostAsync(new Uri(server.Address, path), content, Cancellation);
        Assert.True(response.IsSuccessStatusCode, $"{form}: {response.StatusCode} {await response.Content.ReadAsStringAsync(Cancellation)}");
        return server.Recorder.Request!.GetType().GetProperty("Body")!.GetValue(server.Recorder.Request)!;
    }

    private static Task SendAsync(OperationServer server, string path, object body)
    {
        UriString uri = new Uri(server.Address, path).AbsoluteUri;
        return body switch
        {
            TokenRequest token => server.OAuth.IssueTokenAsync(uri, token, Cancellation),
            PushedAuthorizationRequest pushed => server.OAuth.PushAuthorizationRequestAsync(uri, pushed, Cancellation),
            RevocationRequest revocation => server.OAuth.RevokeTokenAsync(uri, revocation, Cancellation),
            _ => server.OAuth.IntrospectTokenAsync(uri, (IntrospectionRequest)body, Cancellation),
        };
    }

    private static Cdsc.AspNetCore.Support.ApiResult AnswerOf(string path) => path switch
    {
        "/cds/oauth/token" => Token,
        "/cds/oauth/par" => new PushAuthorizationRequestResult.Created(new PushedAuthorizationResponse { RequestUri = "urn:x", ExpiresIn = 60 }),
        "/cds/oauth/revoke" => new RevokeTokenResult.Ok(),
        _ => new IntrospectTokenResult.Ok(new IntrospectionResponse { Active = false }),
    };
}
