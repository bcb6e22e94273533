using System;
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
