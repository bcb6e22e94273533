using System;
using System.Text;

namespace Cdsc.CodeGen.Support.Tests;

public class OAuthClientCredentialsTests
{
    [Theory]
    [InlineData("aaf026921707f5d5", "Q3VpGy7k6Mj9Yc-F1wtujttAq2_HiEel8O1", "aaf026921707f5d5:Q3VpGy7k6Mj9Yc-F1wtujttAq2_HiEel8O1")]
    [InlineData("a b", "c:d", "a+b:c%3Ad")]
    [InlineData("a:b", "", "a%3Ab:")]
    [InlineData("100%", "1+1=2&3", "100%25:1%2B1%3D2%263")]
    [InlineData("https://client.example/?a=b", "~-._*!'()", "https%3A%2F%2Fclient.example%2F%3Fa%3Db:~-._%2A%21%27%28%29")]
    [InlineData("ä", "€😀\n", "%C3%A4:%E2%82%AC%F0%9F%98%80%0A")]
    public void Id_and_secret_are_encoded_as_in_a_form_before_they_are_joined(string id, string secret, string expected)
    {
        ApiCredential basic = new OAuthClientCredentials(id, secret).ToBasic();
        Assert.Equal((ApiCredentialPlace.Header, "Authorization"), (basic.Place, basic.Name));
        string value = basic.Value.Reveal();
        Assert.StartsWith("Basic ", value, StringComparison.Ordinal);
        Assert.Equal(expected, Encoding.UTF8.GetString(Convert.FromBase64String(value["Basic ".Length..])));
    }

    [Fact]
    public void A_public_client_has_nothing_to_authenticate_with()
    {
        var credentials = new OAuthClientCredentials("c-0102", null);
        Assert.True(credentials.IsPublic);
        Assert.Throws<InvalidOperationException>(() => credentials.ToBasic());
    }

    [Fact]
    public void The_secret_never_shows()
    {
        var credentials = new OAuthClientCredentials("c-0102", "hunter2");
        Assert.Equal("c-0102", credentials.ToString());
        Assert.DoesNotContain("hunter2", $"{credentials.ToBasic()} {credentials.ClientSecret}", StringComparison.Ordinal);
        var token = new OAuthToken { AccessToken = "hunter2", RefreshToken = "hunter2", Scope = "s", ExpiresAt = DateTimeOffset.UnixEpoch };
        Assert.Equal("token for \"s\", until 1970-01-01T00:00:00.0000000+00:00", token.ToString());
    }
}
