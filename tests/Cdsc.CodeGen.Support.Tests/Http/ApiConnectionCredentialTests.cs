using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>Which credentials go with a request, where they go in it, and where they don't go at all.</summary>
public sealed class ApiConnectionCredentialTests : IDisposable
{
    private readonly RecordingHandler _sent = new();
    private readonly HttpClient _http;

    public ApiConnectionCredentialTests() => _http = new HttpClient(_sent);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _http.Dispose();
        _sent.Dispose();
    }

    [Fact]
    public async Task A_connection_with_origins_of_its_own_keeps_the_credentials()
    {
        ApiConnection given = Connect(new ApiCredentialSet { ["key"] = ApiCredential.Header("X-Key", "k") });
        ApiConnection own = given.WithOwnOrigins();
        own.TrustedOrigins.Add(new Uri("https://other.example"));
        await SendAsync(own, "https://api.example/a", ["key"]);
        await SendAsync(own, "https://other.example/b", ["key"]);
        Assert.Equal(["k", "k"], [_sent.Headers[0]["X-Key"], _sent.Headers[1]["X-Key"]]);
        await Assert.ThrowsAsync<ApiException>(() => SendAsync(given, "https://other.example/b", ["key"]));
    }

    [Theory]
    [InlineData("https://api.example/a", "https://api.example/a?k%20y=s%26%3D%C3%A4")]
    [InlineData("https://api.example/a?b=%7e", "https://api.example/a?b=%7e&k%20y=s%26%3D%C3%A4")]
    [InlineData("https://api.example/a?b=1#c", "https://api.example/a?b=1&k%20y=s%26%3D%C3%A4")]
    public async Task A_credential_in_the_query_comes_behind_what_the_URL_has_and_shows_nowhere_else(string url, string sent)
    {
        ApiConnection connection = Connect(new ApiCredentialSet { ["query"] = ApiCredential.Query("k y", "s&=ä") });
        ApiRequest request = ApiRequest.At("GET", url, "application/json");
        request.Security = new ApiSecurity(["query"]);
        using ApiExchange exchange = await connection.SendAsync(request, Cancellation);
        Assert.Equal(sent, Assert.Single(_sent.Urls));
        Assert.Equal(["Accept"], _sent.Headers[0].Keys);
        Assert.Equal(new Uri(url), exchange.Empty().Uri);
        Assert.DoesNotContain("%C3%A4", (await exchange.ErrorAsync(Cancellation)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_connection_proves_is_nowhere_in_the_request()
    {
        ApiConnection connection = Connect(new ApiCredentialSet { ["tls"] = ApiCredential.OfConnection(), ["key"] = ApiCredential.Header("X-Key", "k") });
        await SendAsync(connection, "https://api.example/a", ["tls"]);
        await SendAsync(connection, "https://api.example/a", ["tls", "key"]);
        Assert.Equal(["Accept"], _sent.Headers[0].Keys);
        Assert.Equal("k", _sent.Headers[1]["X-Key"]);
        Assert.Equal(["https://api.example/a", "https://api.example/a"], _sent.Urls);
    }

    [Fact]
    public async Task A_cookie_of_an_operation_and_one_of_a_credential_share_one_header()
    {
        ApiConnection connection = Connect(new ApiCredentialSet { ["one"] = ApiCredential.Cookie("a", "1") });
        ApiRequest request = ApiRequest.At("GET", "https://api.example/a", "application/json");
        request.Cookies.Add("b", "2;3");
        request.Security = new ApiSecurity(["one"]);
        using ApiExchange exchange = await connection.SendAsync(request, Cancellation);
        Assert.Equal("b=2%3B3; a=1", _sent.Headers[0]["Cookie"]);
    }

    [Fact]
    public async Task A_header_that_would_be_two_is_refused()
    {
        ApiRequest request = ApiRequest.At("GET", "https://api.example/a", "application/json");
        request.Header("X-A", "1\r\nX-B: 2");
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Connect(new ApiCredentialSet()).SendAsync(request, Cancellation));
        Assert.Equal("The header 'X-A' can't be sent with this value.", exception.Message);
        Assert.Empty(_sent.Urls);
    }

    [Fact]
    public async Task Credentials_in_cookies_share_one_header()
    {
        ApiConnection connection = Connect(new ApiCredentialSet { ["one"] = ApiCredential.Cookie("a", "1=x"), ["two"] = ApiCredential.Cookie("b", "2") });
        await SendAsync(connection, "https://api.example/a", ["one"]);
        await SendAsync(connection, "https://api.example/a", ["one", "two"]);
        Assert.Equal(["a=1=x", "a=1=x; b=2"], [_sent.Headers[0]["Cookie"], _sent.Headers[1]["Cookie"]]);
        Assert.Equal(["https://api.example/a", "https://api.example/a"], _sent.Urls);
    }

    [Fact]
    public async Task Schemes_that_belong_together_go_together()
    {
        await SendAsync(Connect(All()), "https://api.example/a", ["header", "query", "cookie", "token"]);
        Assert.Equal("https://api.example/a?q=2", Assert.Single(_sent.Urls));
        Assert.Equal(("1", "c=3", "Bearer 4"), (_sent.Headers[0]["X-Key"], _sent.Headers[0]["Cookie"], _sent.Headers[0]["Authorization"]));
    }

    [Theory]
    [InlineData("header+unknown|token", "Bearer 4", null)]
    [InlineData("unknown+header|token", "Bearer 4", null)]
    [InlineData("unknown|header+token|token", "Bearer 4", "1")]
    [InlineData("header+unknown|", null, null)]
    [InlineData("token|header", "Bearer 4", null)]
    public async Task A_way_for_which_a_credential_is_missing_is_passed_over_as_a_whole(string ways, string? authorization, string? key)
    {
        await SendAsync(Connect(All()), "https://api.example/a", Ways(ways));
        Assert.Equal(authorization, _sent.Headers[0].GetValueOrDefault("Authorization"));
        Assert.Equal(key, _sent.Headers[0].GetValueOrDefault("X-Key"));
    }

    [Fact]
    public async Task Without_a_way_that_is_complete_nothing_is_sent()
    {
        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => SendAsync(Connect(All()), "https://api.example/a", Ways("header+unknown|other")));
        Assert.Contains("header with unknown or other", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_sent.Urls);
    }

    /// <summary>To come without is tried first and not again, and a way that is half there is none after 401 either.</summary>
    [Fact]
    public async Task After_401_without_credentials_the_next_complete_way_is_taken()
    {
        _sent.Statuses.Enqueue(401);
        Assert.Equal(200, await SendAsync(Connect(All()), "https://api.example/a", Ways("|header+unknown|header+token")));
        Assert.Equal([null, "1"], [_sent.Headers[0].GetValueOrDefault("X-Key"), _sent.Headers[1].GetValueOrDefault("X-Key")]);
        Assert.Equal("Bearer 4", _sent.Headers[1]["Authorization"]);
    }

    [Theory]
    [InlineData("http://api.example/a", false, false)]
    [InlineData("http://api.example/a", true, true)]
    [InlineData("https://api.example/a", false, true)]
    [InlineData("http://127.0.0.1:5000/a", false, true)]
    [InlineData("http://[::1]/a", false, true)]
    [InlineData("http://localhost/a", false, true)]
    public async Task Credentials_go_without_TLS_to_this_machine_or_where_the_caller_allows_it(string url, bool isAllowed, bool isSent)
    {
        ApiConnection connection = Connect(All(), new ApiConnectionOptions { AllowsInsecureCredentials = isAllowed });
        connection.TrustedOrigins.Add(new Uri(url));
        foreach (string scheme in (string[])["header", "query", "cookie"])
        {
            if (isSent)
            {
                await SendAsync(connection, url, [scheme]);
            }
            else
            {
                ApiException exception = await Assert.ThrowsAsync<ApiException>(() => SendAsync(connection, url, [scheme]));
                Assert.Contains("HTTPS", exception.Message, StringComparison.Ordinal);
            }
        }

        await SendAsync(connection, url, Ways(""));
        Assert.Equal(isSent ? 4 : 1, _sent.Urls.Count);
    }

    [Fact]
    public async Task To_allow_it_is_not_to_trust_any_origin()
    {
        ApiConnection connection = Connect(All(), new ApiConnectionOptions { AllowsInsecureCredentials = true });
        await Assert.ThrowsAsync<ApiException>(() => SendAsync(connection, "http://api.example/a", ["header"]));
        await Assert.ThrowsAsync<ApiException>(() => SendAsync(connection, "https://api.example:444/a", ["header"]));
        Assert.Empty(_sent.Urls);
    }

    private static ApiCredentialSet All() => new()
    {
        ["header"] = ApiCredential.Header("X-Key", "1"),
        ["query"] = ApiCredential.Query("q", "2"),
        ["cookie"] = ApiCredential.Cookie("c", "3"),
        ["token"] = ApiCredential.Bearer("4"),
    };

    /// <summary>Ways from a text: <c>|</c> between them, <c>+</c> between the schemes of one.</summary>
    private static string[][] Ways(string text) =>
        [.. text.Split('|').Select(way => way.Split('+', StringSplitOptions.RemoveEmptyEntries))];

    private static async Task<int> SendAsync(ApiConnection connection, string url, params string[][] security)
    {
        ApiRequest request = ApiRequest.At("GET", url, "application/json");
        request.Security = new ApiSecurity(security);
        using ApiExchange exchange = await connection.SendAsync(request, Cancellation);
        return exchange.StatusCode;
    }

    private ApiConnection Connect(IApiCredentials credentials, ApiConnectionOptions? options = null)
    {
        var connection = new ApiConnection(_http, options);
        connection.TrustedOrigins.Add(new Uri("https://api.example"));
        return connection.WithCredentials(credentials);
    }
}
