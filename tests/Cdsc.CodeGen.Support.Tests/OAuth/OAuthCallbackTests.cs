using System;
using System.Text.Json;

namespace Cdsc.CodeGen.Support.Tests;

public class OAuthCallbackTests
{
    private const string State = "xyz-STATE-xyz";
    private const string Good = "https://app.example/back?from=as&code=SplxlOBe+1&state=" + State;

    [Theory]
    [InlineData(Good)]
    [InlineData("https://app.example/back?state=" + State + "&code=SplxlOBe%201&from=as")]
    [InlineData("https://APP.example:443/back?from=as&code=SplxlOBe+1&state=" + State + "#part")]
    [InlineData(Good + "&iss=https%3A%2F%2Fas.example&other=1")]
    public void A_good_callback_gives_the_code(string callback) =>
        Assert.Equal("SplxlOBe 1", Kept().ReadCallback(new Uri(callback)).Reveal());

    [Theory]
    [InlineData("https://app.example/back?from=as&code=CODE&state=" + "xyz-STATE-xyZ", "state")]
    [InlineData("https://app.example/back?from=as&code=CODE&state=", "state")]
    [InlineData("https://app.example/back?from=as&code=CODE", "state")]
    [InlineData("https://app.example/back?from=as&error=access_denied", "state")]
    [InlineData("https://app.example/back?from=as&error=access_denied&state=other", "state")]
    [InlineData(Good + "&iss=https%3A%2F%2Fevil.example", "issuer")]
    [InlineData(Good + "&iss=https%3A%2F%2Fas.example%2F", "issuer")]
    [InlineData(Good + "&iss=", "issuer")]
    [InlineData(Good + "&state=" + State, "twice")]
    [InlineData(Good + "&code=OTHER", "twice")]
    [InlineData(Good + "&iss=https%3A%2F%2Fas.example&iss=https%3A%2F%2Fas.example", "twice")]
    [InlineData(Good + "&from=as", "twice", "https://app.example/back")]
    [InlineData("https://app.example/other?from=as&code=CODE&state=" + State, "redirect URI")]
    [InlineData("http://app.example/back?from=as&code=CODE&state=" + State, "redirect URI")]
    [InlineData("https://app.example:444/back?from=as&code=CODE&state=" + State, "redirect URI")]
    [InlineData("https://evil.example/back?from=as&code=CODE&state=" + State, "redirect URI")]
    [InlineData("https://app.example/BACK?from=as&code=CODE&state=" + State, "redirect URI")]
    [InlineData("https://app.example/back?from=elsewhere&code=CODE&state=" + State, "redirect URI")]
    [InlineData("https://app.example/back?code=CODE&state=" + State, "redirect URI")]
    [InlineData("https://app.example/back?from=as&state=" + State, "neither")]
    [InlineData("https://app.example/back?from=as&code=&state=" + State, "neither")]
    [InlineData("https://app.example/back?from=as&code=CODE&error=access_denied&state=" + State, "both")]
    public void Any_other_callback_is_refused_without_a_word_of_it(string callback, string reason, string? redirectUri = null)
    {
        OAuthAuthorizationException exception =
            Assert.Throws<OAuthAuthorizationException>(() => Kept(redirectUri).ReadCallback(new Uri(callback + (redirectUri is null ? "" : "&from=as"))));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.Error);
        AssertSilent(exception);
    }

    [Fact]
    public void A_relative_URL_is_no_callback() =>
        Assert.Throws<OAuthAuthorizationException>(() => Kept().ReadCallback(new Uri("/back?from=as", UriKind.Relative)));

    [Fact]
    public void A_server_that_always_names_its_issuer_has_to()
    {
        OAuthAuthorizationState kept = Kept(isIssuerRequired: true);
        AssertSilent(Assert.Throws<OAuthAuthorizationException>(() => kept.ReadCallback(new Uri(Good))));
        Assert.Equal("SplxlOBe 1", kept.ReadCallback(new Uri(Good + "&iss=https%3A%2F%2Fas.example")).Reveal());
    }

    [Fact]
    public void A_refusal_tells_what_the_server_told()
    {
        var callback = new Uri(
            "https://app.example/back?from=as&error=cds_grant_id_invalid_user&error_description=Not+this+user&error_uri=https%3A%2F%2Fas.example%2Fe&state=" + State);
        OAuthAuthorizationException exception = Assert.Throws<OAuthAuthorizationException>(() => Kept().ReadCallback(callback));
        Assert.Equal(("cds_grant_id_invalid_user", "Not this user"), (exception.Error, exception.ErrorDescription));
        Assert.Equal("https://as.example/e", exception.ErrorUri?.Text);
        Assert.Contains("cds_grant_id_invalid_user", exception.Message, StringComparison.Ordinal);
        AssertSilent(exception);
        OAuthAuthorizationException bare =
            Assert.Throws<OAuthAuthorizationException>(() => Kept().ReadCallback(new Uri("https://app.example/back?from=as&error=access_denied&state=" + State)));
        Assert.Equal(("access_denied", null, null), (bare.Error, bare.ErrorDescription, bare.ErrorUri));
    }

    [Fact]
    public void A_redirect_URI_of_an_app_will_do()
    {
        OAuthAuthorizationState kept = Kept("com.example.app:/callback");
        Assert.Equal("c", kept.ReadCallback(new Uri("com.example.app:/callback?code=c&state=" + State)).Reveal());
        Assert.Throws<OAuthAuthorizationException>(() => kept.ReadCallback(new Uri("com.example.evil:/callback?code=c&state=" + State)));
    }

    [Fact]
    public void What_is_kept_survives_JSON_and_shows_no_secret()
    {
        OAuthAuthorizationState kept = Kept(isIssuerRequired: true);
        OAuthAuthorizationState read = OAuthAuthorizationState.FromJson(kept.ToJson());
        Assert.Equal(
            (kept.ClientId, kept.State, kept.CodeVerifier, kept.RedirectUri, kept.Issuer, kept.IsIssuerRequired),
            (read.ClientId, read.State, read.CodeVerifier, read.RedirectUri, read.Issuer, read.IsIssuerRequired));
        OAuthAuthorizationState serialised = JsonSerializer.Deserialize<OAuthAuthorizationState>(JsonSerializer.Serialize(kept))!;
        Assert.Equal((kept.State, kept.CodeVerifier), (serialised.State, serialised.CodeVerifier));
        Assert.DoesNotContain(State, kept.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("VERIFIER", kept.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("SECRET")]
    [InlineData("[\"SECRET\"]")]
    [InlineData("{\"state\":\"SECRET\"}")]
    [InlineData("{\"client_id\":\"c\",\"state\":\"SECRET\",\"code_verifier\":1,\"redirect_uri\":\"\",\"issuer\":\"\",\"issuer_required\":true}")]
    [InlineData("{\"client_id\":\"c\",\"state\":\"SECRET\",\"code_verifier\":null,\"redirect_uri\":\"\",\"issuer\":\"\",\"issuer_required\":true}")]
    [InlineData("{\"client_id\":\"c\",\"state\":\"SECRET\",\"code_verifier\":\"\",\"redirect_uri\":\"\",\"issuer\":\"\",\"issuer_required\":\"SECRET\"}")]
    public void Other_JSON_is_refused_without_repeating_it(string json)
    {
        FormatException exception = Assert.Throws<FormatException>(() => OAuthAuthorizationState.FromJson(json));
        Assert.DoesNotContain("SECRET", exception.ToString(), StringComparison.Ordinal);
    }

    private static OAuthAuthorizationState Kept(string? redirectUri = null, bool isIssuerRequired = false) => new()
    {
        ClientId = "c",
        State = State,
        CodeVerifier = "VERIFIER",
        RedirectUri = redirectUri ?? "https://app.example/back?from=as",
        Issuer = "https://as.example",
        IsIssuerRequired = isIssuerRequired,
    };

    private static void AssertSilent(OAuthAuthorizationException exception)
    {
        foreach (string secret in new[] { State, "xyZ", "CODE", "SplxlOBe", "VERIFIER" })
        {
            Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
        }

        Assert.Null(exception.Uri);
        Assert.True(exception.Content.IsEmpty);
    }
}
