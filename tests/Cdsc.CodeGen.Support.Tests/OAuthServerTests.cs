using System;
using System.Linq;
using System.Text;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>What servers do by the letter of OAuth.</summary>
public class OAuthServerTests
{
    /// <summary>The example of RFC 7636, appendix B.</summary>
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    [Fact]
    public void A_verifier_proves_the_challenge_that_was_made_of_it()
    {
        Assert.True(OAuthProofKey.IsChallenge(Challenge));
        Assert.True(OAuthProofKey.Matches(Challenge, new Secret(Verifier)));
    }

    [Theory]
    [InlineData(Challenge, null)]
    [InlineData(Challenge, "")]
    [InlineData(Challenge, Challenge)]
    [InlineData(Challenge, "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXK")]
    [InlineData(Challenge + "=", Verifier)]
    [InlineData("", Verifier)]
    [InlineData(Verifier, Verifier)]
    public void Nothing_else_proves_it(string challenge, string? verifier) =>
        Assert.False(OAuthProofKey.Matches(challenge, verifier is null ? default(Secret?) : new Secret(verifier)));

    [Theory]
    [InlineData(42, 'a')]
    [InlineData(129, 'a')]
    [InlineData(43, '+')]
    [InlineData(43, 'é')]
    public void A_verifier_has_43_to_128_characters_that_need_no_encoding(int length, char character)
    {
        string verifier = new(character, length);
        string challenge = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');
        Assert.False(OAuthProofKey.Matches(challenge, new Secret(verifier)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("short")]
    [InlineData("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM")]
    [InlineData(Challenge + "a")]
    public void What_is_no_challenge(string? challenge) => Assert.False(OAuthProofKey.IsChallenge(challenge));

    [Fact]
    public void Redirect_URIs_are_the_same_to_the_letter_only()
    {
        UriString[] registered = ["https://a.example/b", "HTTPS://A.Example:443/c%7e"];
        Assert.True(OAuthRedirects.IsRegistered(registered, "https://a.example/b"));
        Assert.True(OAuthRedirects.IsRegistered(registered, "HTTPS://A.Example:443/c%7e"));
        foreach (string other in (string[])["https://a.example/b/", "https://A.example/b", "https://a.example/c~", "https://a.example/b?x", ""])
        {
            Assert.False(OAuthRedirects.IsRegistered(registered, other), other);
        }
    }

    [Theory]
    [InlineData("https://a.example/b", "https://a.example/b?code=c%26d&state=s%20t&iss=https%3A%2F%2Fi.example")]
    [InlineData("https://a.example/b?x=1", "https://a.example/b?x=1&code=c%26d&state=s%20t&iss=https%3A%2F%2Fi.example")]
    [InlineData("https://a.example/b#f?", "https://a.example/b?code=c%26d&state=s%20t&iss=https%3A%2F%2Fi.example#f?")]
    [InlineData("app:/%7e", "app:/%7e?code=c%26d&state=s%20t&iss=https%3A%2F%2Fi.example")]
    public void A_code_is_added_to_the_redirect_URI_as_it_is(string redirect, string expected) =>
        Assert.Equal(expected, OAuthRedirects.WithCode(redirect, new Secret("c&d"), "s t", (UriString)"https://i.example").Text);

    [Fact]
    public void What_is_not_there_is_not_sent_back() =>
        Assert.Equal("https://a.example/b?error=access_denied", OAuthRedirects.WithError("https://a.example/b", "access_denied", null, null, null).Text);

    [Fact]
    public void A_secret_is_found_among_several_and_nowhere_else()
    {
        Secret[] known = ["one", "two", "three"];
        Assert.Equal(1, OAuthSecrets.IndexOf("two", known));
        Assert.Equal(-1, OAuthSecrets.IndexOf("tw", known));
        Assert.Equal(-1, OAuthSecrets.IndexOf("", known));
        Assert.Equal(-1, OAuthSecrets.IndexOf("", []));
        Assert.Equal(0, OAuthSecrets.IndexOf("", [new Secret("")]));
    }

    [Fact]
    public void New_secrets_differ_and_need_no_encoding()
    {
        Secret one = OAuthSecrets.Create();
        Assert.NotEqual(one, OAuthSecrets.Create());
        Assert.Matches("^[A-Za-z0-9_-]{43}$", one.Reveal());
        Assert.Throws<ArgumentOutOfRangeException>(() => OAuthSecrets.Create(15));
    }

    [Theory]
    [InlineData("a:b", "a", "b")]
    [InlineData("a:", "a", "")]
    [InlineData("a:b:c", "a", "b:c")]
    [InlineData("a%3Ab:c+d%2B", "a:b", "c d+")]
    [InlineData("gr%C3%BCn:%25", "grün", "%")]
    public void Id_and_secret_are_decoded_as_in_a_form(string text, string id, string secret)
    {
        Assert.True(OAuthBasicCredentials.TryParse(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), out OAuthBasicCredentials? credentials));
        Assert.Equal((id, secret), (credentials.ClientId, credentials.ClientSecret.Reveal()));
        Assert.Contains("ClientSecret = ***", credentials.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_challenge_can_be_taken_apart_again_whatever_is_in_it()
    {
        Assert.Equal("Basic realm=\"a 'b' ' ?\", charset=\"UTF-8\"", OAuthChallenge.Basic("a \"b\" \\ \n"));
        Assert.Equal("Bearer realm=\"a\"", OAuthChallenge.Bearer("a"));
        Assert.Equal(
            "Bearer realm=\"a\", error=\"insufficient_scope\", scope=\"x y\"", OAuthChallenge.Bearer("a", "insufficient_scope", scope: "x y"));
    }

    [Fact]
    public void A_tag_is_that_of_the_JSON()
    {
        var one = ApiEntityTag.Of(1, static (writer, value) => writer.WriteInt32(value));
        Assert.False(one.IsWeak);
        Assert.Equal("\"a4ayc_80_OGda4BO_1o_V0etpOqiLx1JwB5S3beHW0s\"", one.Tag.Value);
        Assert.NotEqual(one, ApiEntityTag.Of(2, static (writer, value) => writer.WriteInt32(value)));
    }

    /// <summary>The same characters may stand in the challenge, in the redirect and in the body.</summary>
    [Fact]
    public void A_description_has_the_characters_that_it_may_have()
    {
        string all = string.Concat(Enumerable.Range(0, 300).Select(code => (char)code)) + "\U0001F600";
        string printable = OAuthText.Printable(all);
        Assert.Equal(all.Length, printable.Length);
        Assert.All(printable, character => Assert.True(character is (>= '\x20' and <= '\x21') or (>= '\x23' and <= '\x5B') or (>= '\x5D' and <= '\x7E'), $"{(int)character}"));
        Assert.All(all.Zip(printable), pair => Assert.True(pair.First == pair.Second || pair.First is < ' ' or > '~' or '"' or '\\'));
        Assert.EndsWith($", error_description=\"{printable}\"", OAuthChallenge.Bearer("a", "b", all), StringComparison.Ordinal);
        Assert.EndsWith(
            $"&error_description={Uri.EscapeDataString(printable)}", OAuthRedirects.WithError("https://a.example/b", "c", all, null, null).Text, StringComparison.Ordinal);
    }
}
