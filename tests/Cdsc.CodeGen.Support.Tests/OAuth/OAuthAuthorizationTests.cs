using System;
using System.Collections.Generic;
using System.Linq;

namespace Cdsc.CodeGen.Support.Tests;

public class OAuthAuthorizationTests
{
    private static OAuthAuthorizationRequest Request { get; } = new()
    {
        AuthorizationEndpoint = "https://as.example/authorize?tenant=a%20b",
        ClientId = "client 1",
        RedirectUri = "https://app.example/back?from=as",
        Issuer = "https://as.example",
        Scope = "one two",
        AuthorizationDetails = """[{"type": "ä+&"}]""",
        ExtraParameters = new Dictionary<string, string> { ["cds_grant_id"] = "g=1", ["prompt"] = "login" },
    };

    [Fact]
    public void The_URL_has_the_query_of_the_endpoint_and_every_parameter_encoded()
    {
        OAuthAuthorization authorization = OAuthAuthorization.Create(Request);
        string url = authorization.ToUri().Text;
        Assert.StartsWith("https://as.example/authorize?tenant=a%20b&response_type=code&client_id=client%201&redirect_uri=https%3A%2F%2Fapp.example%2Fback%3Ffrom%3Das&", url, StringComparison.Ordinal);
        Assert.DoesNotContain('+', url);
        var parameters = OAuthForm.Parse(new Uri(url).Query).ToDictionary(pair => pair.Key, pair => pair.Value);
        Assert.Equal(
            ["authorization_details", "cds_grant_id", "client_id", "code_challenge", "code_challenge_method", "prompt", "redirect_uri", "response_type", "scope", "state", "tenant"],
            parameters.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("one two", parameters["scope"]);
        Assert.Equal("""[{"type": "ä+&"}]""", parameters["authorization_details"]);
        Assert.Equal(("g=1", "login"), (parameters["cds_grant_id"], parameters["prompt"]));
        Assert.Equal(authorization.State.State.Reveal(), parameters["state"]);
        Assert.Equal("S256", parameters["code_challenge_method"]);
        Assert.Equal(OAuthPkce.Challenge(authorization.State.CodeVerifier), parameters["code_challenge"]);
        Assert.DoesNotContain(authorization.State.CodeVerifier.Reveal(), url, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pushed_request_leaves_the_reference_and_the_id_to_the_browser()
    {
        OAuthAuthorization authorization = OAuthAuthorization.Create(Request);
        Assert.Equal(
            "https://as.example/authorize?tenant=a%20b&client_id=client%201&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3A6esc",
            authorization.ToUri("urn:ietf:params:oauth:request_uri:6esc").Text);
        Assert.Contains(new KeyValuePair<string, string>("state", authorization.State.State.Reveal()), authorization.Parameters);
    }

    [Fact]
    public void No_two_requests_share_state_or_verifier()
    {
        OAuthAuthorizationState[] states = [.. Enumerable.Range(0, 100).Select(_ => OAuthAuthorization.Create(Request).State)];
        Assert.Equal(200, states.SelectMany(state => new[] { state.State.Reveal(), state.CodeVerifier.Reveal() }).Distinct().Count());
    }

    [Theory]
    [InlineData("state")]
    [InlineData("code_challenge")]
    [InlineData("code_challenge_method")]
    [InlineData("client_id")]
    [InlineData("redirect_uri")]
    [InlineData("response_type")]
    [InlineData("scope")]
    [InlineData("authorization_details")]
    [InlineData("request_uri")]
    [InlineData("request")]
    public void An_extra_parameter_replaces_none_of_the_others(string name)
    {
        var request = new OAuthAuthorizationRequest
        {
            AuthorizationEndpoint = Request.AuthorizationEndpoint,
            ClientId = "c",
            RedirectUri = Request.RedirectUri,
            Issuer = Request.Issuer,
            ExtraParameters = new Dictionary<string, string> { [name] = "x" },
        };
        Assert.Throws<ArgumentException>(() => OAuthAuthorization.Create(request));
    }

    [Theory]
    [InlineData("/authorize", "https://app.example/back")]
    [InlineData("ftp://as.example/authorize", "https://app.example/back")]
    [InlineData("https://as.example/authorize", "/back")]
    [InlineData("https://as.example/authorize", "https://app.example/back#part")]
    public void Endpoint_and_redirect_URI_are_absolute(string endpoint, string redirectUri)
    {
        var request = new OAuthAuthorizationRequest
        {
            AuthorizationEndpoint = endpoint,
            ClientId = "c",
            RedirectUri = redirectUri,
            Issuer = "https://as.example",
        };
        Assert.Throws<ArgumentException>(() => OAuthAuthorization.Create(request));
    }
}
