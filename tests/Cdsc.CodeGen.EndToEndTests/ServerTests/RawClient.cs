using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>A client that is not generated: it sends what it is told, and checks nothing.</summary>
internal sealed class RawClient(TestHost host)
{
    public const string AllScopes = $"{MemoryScopes.ClientAdmin} {MemoryScopes.GrantAdmin} {MemoryScopes.Files} {MemoryScopes.Usage}";

    public TestHost Host => host;

    public static string Basic(string id, string secret) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FormEncode(id)}:{FormEncode(secret)}"));

    public static string Bearer(string token) => "Bearer " + token;

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static StringContent JsonBody(string json, string mediaType = "application/json") => new(json, new MediaTypeHeaderValue(mediaType));

    public async Task<RawAnswer> SendAsync(
        HttpMethod method, string url, string? authorization = null, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(host.Address, url)) { Content = body };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        HttpResponseMessage response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return new RawAnswer(response.StatusCode, response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Sends lines as they are, for what no client library sends, and reads the first line of the answer.</summary>
    public async Task<string?> SendLinesAsync(params string[] lines)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Address.Host, host.Address.Port, TestContext.Current.CancellationToken);
        using NetworkStream stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken);
    }

    public Task<RawAnswer> GetAsync(string url, string? authorization = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, url, authorization, null, headers);

    public Task<RawAnswer> TokenAsync(string? authorization, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, host.Links.IssueToken(Local).Text, authorization, Form(fields));

    public Task<RawAnswer> RegisterAsync(string scope = AllScopes) => SendAsync(
        HttpMethod.Post,
        host.Links.RegisterClient(Local).Text,
        null,
        JsonBody(JsonSerializer.Serialize(new { scope, client_name = "Demo", cds_company_name = "Demo Ltd" })));

    /// <summary>Registers, and gets a token for client admin.</summary>
    public async Task<RawRegistration> StartAsync(string scope = AllScopes)
    {
        JsonElement admin = (await RegisterAsync(scope)).AssertOk("ClientRegistrationResponse", System.Net.HttpStatusCode.Created);
        string id = admin.GetProperty("client_id").GetString()!;
        string secret = admin.GetProperty("client_secret").GetString()!;
        RawAnswer token = await TokenAsync(Basic(id, secret), ("grant_type", "client_credentials"), ("scope", MemoryScopes.ClientAdmin));
        return new RawRegistration(this, admin, id, secret, Bearer(token.AssertOk("TokenResponse").GetProperty("access_token").GetString()!));
    }

    /// <summary>Where requests really go, whatever the public base URL is.</summary>
    private AspNetCore.Support.ApiRequestContext Local => host.Context with { BaseUrl = host.Address.OriginalString.TrimEnd('/') };

    private static string FormEncode(string text) => System.Net.WebUtility.UrlEncode(text);
}
