using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Microsoft.AspNetCore.Http;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>
/// A server that answers with the examples of the definitions, moved to a port of this machine. A test puts answers of its
/// own in their place. It gives the tokens <c>admin-1</c>, <c>admin-2</c>… and <c>grant-1</c>…, and lets in with those that
/// are not <see cref="Rejected"/>.
/// </summary>
internal sealed partial class CdsStub : IAsyncDisposable
{
    public const string AdminId = "aaf026921707f5d5";
    public const string AdminSecret = "Q3VpGy7k6Mj9Yc-F1wtujttAq2HiEel8O1Ie5zEw00AslNsoUU3SMzKPeRPZgqA6dMW3jSvZQ_O0iWpQRa1NaQ";

    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private readonly ConcurrentDictionary<string, int> _tokens = new();
    private TestServer? _server;

    public Uri Address => _server!.Address;

    /// <summary>The address without a slash at the end.</summary>
    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    /// <summary>Answers by method and path; those that begin with <c>*</c> count for every method.</summary>
    public ConcurrentDictionary<string, Func<StubRequest, StubAnswer>> Answers { get; } = new();

    /// <summary>Tokens that are answered with 401.</summary>
    public ConcurrentDictionary<string, bool> Rejected { get; } = new();

    public IReadOnlyList<StubRequest> Requests => [.. _requests];

    /// <summary>The credentials of the example's Client for client administration.</summary>
    public static OAuthClientCredentials Admin => new(AdminId, AdminSecret);

    /// <summary>The stub as a client found it, where it was started with <see cref="StartWithServerAsync"/>.</summary>
    public Cdsc.Clients.CdsServer Server { get; private set; } = null!;

    /// <summary>The administrator of the example's registration at <see cref="Server"/>.</summary>
    public CdsClientAdmin ClientAdmin { get; private set; } = null!;

    public static async Task<CdsStub> StartAsync()
    {
        var stub = new CdsStub();
        stub._server = await TestServer.StartAsync(stub.AnswerAsync);
        stub.Answers["GET /.well-known/cds-server-metadata.json"] = _ => stub.Example("server-metadata");
        stub.Answers["GET /.well-known/oauth-authorization-server"] = _ => stub.Example("authorization-server-metadata");
        stub.Answers["GET /cds-coverage.json"] = _ => TestFiles.Example("coverage-listing");
        stub.Answers["POST /oauth/register"] = _ => new StubAnswer(201, stub.Example("registration-response"));
        stub.Answers["POST /oauth/token"] = stub.Token;
        stub.Answers["POST /oauth/token/revoke"] = _ => new StubAnswer(200);
        stub.Answers["POST /oauth/token/info"] = _ => """{"active": false}""";
        stub.Answers["GET /cds-api/v1/clients"] = _ => stub.Example("client-listing");
        stub.Answers["GET /cds-api/v1/credentials"] = _ => stub.Example("credential-listing");
        stub.Answers["GET /cds-api/v1/messages"] = _ => stub.Example("message-listing");
        stub.Answers["GET /cds-api/v1/grants"] = _ => stub.Example("grant-listing");
        stub.Answers["GET /cds-api/v1/server-provided-files"] = _ => stub.Example("server-provided-file-listing");
        return stub;
    }

    /// <summary>Starts a stub and finds it; the two requests for its metadata come first among <see cref="Requests"/>.</summary>
    public static async Task<CdsStub> StartWithServerAsync(ApiConnectionOptions? options = null)
    {
        CdsStub stub = await StartAsync();
        stub.Server = await stub.DiscoverAsync(options);
        stub.ClientAdmin = stub.Server.CreateClientAdmin(Admin);
        return stub;
    }

    public Task<Cdsc.Clients.CdsServer> DiscoverAsync(ApiConnectionOptions? options = null) =>
        Cdsc.Clients.CdsServer.DiscoverAsync(Address, options, TestContext.Current.CancellationToken);

    /// <summary>A client that finds every host and port here, as if others had these names. It does not follow redirects.</summary>
    public HttpClient CreateClientOfAnyHost() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(Address.Host, Address.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    /// <summary>An example of CDS-WG1-02 whose URLs are here.</summary>
    public string Example(string name) =>
        TestFiles.Example(name, TestFiles.ClientRegistration).Replace("https://example.com", Origin, StringComparison.Ordinal);

    public Client Client(string name) => Read(name, ClientJsonConverter.ReadValue);

    public Grant Grant(string name) => Read(name, GrantJsonConverter.ReadValue);

    public T Read<T>(string name, Cdsc.Models.Support.JsonValueReader<T> read) => Cdsc.Models.Support.JsonModel.Parse(Example(name), read);

    /// <summary>Answers with an example in which texts are replaced by others. Each has to be in it.</summary>
    public void Change(string request, string example, params (string Old, string New)[] changes)
    {
        string text = Example(example);
        foreach ((string old, string replacement) in changes)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, replacement, StringComparison.Ordinal);
        }

        Answers[request] = _ => text;
    }

    /// <summary>Gives a Client metadata of its own: the example, changed.</summary>
    public void ChangeClientMetadata(string clientId, params (string Old, string New)[] changes)
    {
        Change($"GET /cds-api/v1/clients/{clientId}/cds-server-metadata", "server-metadata", ("/.well-known/oauth-authorization-server", "/own-metadata"));
        Change("GET /own-metadata", "authorization-server-metadata", changes);
    }

    /// <summary>How often a request came, by method and path.</summary>
    public int Count(string request) => _requests.Count(got => $"{got.Method} {got.Path}" == request);

    public async ValueTask DisposeAsync()
    {
        Server?.Dispose();
        await _server!.DisposeAsync();
    }

    private StubAnswer Token(StubRequest request)
    {
        string kind = request.Form.ContainsKey("authorization_details") ? "grant" : "admin";
        int number = _tokens.AddOrUpdate(kind, 1, static (_, last) => last + 1);
        return string.Create(CultureInfo.InvariantCulture, $$"""{"access_token": "{{kind}}-{{number}}", "token_type": "Bearer", "expires_in": 3600}""");
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new StubRequest(
            context.Request.Method,
            context.Request.Path.Value!,
            context.Request.QueryString.Value!,
            context.Request.Headers.Authorization.SingleOrDefault(),
            await reader.ReadToEndAsync(context.RequestAborted));
        _requests.Enqueue(request);
        StubAnswer answer = AnswerTo(request);
        context.Response.StatusCode = answer.Status;
        foreach ((string name, string value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.ContentType ??= "application/json";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    private StubAnswer AnswerTo(StubRequest request)
    {
        string kind = request.Path.StartsWith("/cds-api/v1/server-provided-files", StringComparison.Ordinal) ? "grant-" : "admin-";
        bool isOpen = !request.Path.StartsWith("/cds-api/", StringComparison.Ordinal) || OpenPath().IsMatch(request.Path);
        bool isLetIn = isOpen || (request.Token?.StartsWith(kind, StringComparison.Ordinal) == true && !Rejected.ContainsKey(request.Token));
        return !isLetIn ? new StubAnswer(401, """{"title": "Unauthorized", "status": 401}""")
            : Answers.TryGetValue($"{request.Method} {request.Path}", out Func<StubRequest, StubAnswer>? answer) ? answer(request)
            : new StubAnswer(404, """{"title": "Not found", "status": 404}""");
    }

    /// <summary>Metadata of Clients, whose answers decide themselves whether they want a token.</summary>
    [GeneratedRegex("metadata$")]
    private static partial Regex OpenPath();
}
