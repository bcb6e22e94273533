#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Golden.Wire;
using Golden.Wire.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

// Compiled together with what the case "wire-parameters" generates, and run: what its client sends, its server must get.
internal static class WireParametersDriver
{
    // What no item of a list can have where there is no encoding, as in headers, is left out there.
    private static readonly string[] Hostile =
    [
        "plain", "a,b", "a b", "%2F", "%252F", "100%", "a/b", "a.b", "a;b=c", "d&e|f", "g+h", "\"q'", "ä😀", "[x]", "#?", "<\\>", "a=b",
    ];

    private static readonly List<string> Wrong = [];
    private static int _count;
    private static object? _request;

    public static async Task<string> RunAsync(bool useMvc)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Services.AddServer();
        builder.Services.AddSingleton<WireHandler, Handler>();
        builder.Services.AddSingleton<IApiAuthorizer, OpenDoor>();
        if (useMvc)
        {
            builder.Services.AddControllers().AddServerControllers();
        }

        WebApplication application = builder.Build();
        if (useMvc)
        {
            application.MapControllers();
        }
        else
        {
            application.MapServerEndpoints();
        }

        await application.StartAsync();
        try
        {
            using var connection = ApiConnection.Create(new ApiConnectionOptions { BaseAddress = new Uri(application.Urls.Single()) });
            var credentials = new ApiCredentialSet { ["queryKey"] = ApiCredential.Query("api_key", new Secret("q")), ["cookieKey"] = ApiCredential.Cookie("session", new Secret("c")) };
            var client = new WireClient(connection.WithCredentials(credentials));
            await PathsAsync(client);
            await QueriesAsync(client);
            await HeadersAsync(client);
            await CookiesAsync(client);
            await SameNamesAsync(client);
            await KeysAsync(client);
            await WholeQueriesAsync(client);
            return $"{_count} compared\n{string.Join('\n', Wrong)}";
        }
        catch (ApiException exception)
        {
            return exception.Message + Encoding.UTF8.GetString(exception.Content.Span);
        }
        finally
        {
            await application.StopAsync();
            await application.DisposeAsync();
        }
    }

    private static async Task PathsAsync(WireClient client)
    {
        foreach (string one in Hostile)
        {
            string[] items = [one, "", .. Hostile];
            var flat = new Flat { Name = one, Count = 3, On = true };
            await client.SimpleAsync(one, items, [JsonDecimal.Parse("1.50"), JsonDecimal.Parse("-2e3")], flat, flat);
            var simple = (SimpleRequest)_request!;
            Same("simple", one, simple.One);
            Same("simple items", items, simple.Items);
            Same("simple numbers", ["1.50", "-2e3"], simple.Numbers.Select(number => number.Text));
            Same("simple flat", Text(flat), Text(simple.Flat));
            Same("simple pairs", Text(flat), Text(simple.Pairs));

            await client.LabelAsync(one, items, items, flat, flat);
            var label = (LabelRequest)_request!;
            Same("label", one, label.One);
            Same("label items", items, label.Items);
            Same("label dots", items, label.Dots);
            Same("label flat", Text(flat), Text(label.Flat));
            Same("label pairs", Text(flat), Text(label.Pairs));

            await client.MatrixAsync(one, items, items, flat, flat);
            var matrix = (MatrixRequest)_request!;
            Same("matrix", one, matrix.One);
            Same("matrix items", items, matrix.Items);
            Same("matrix each", items, matrix.Each);
            Same("matrix flat", Text(flat), Text(matrix.Flat));
            Same("matrix pairs", Text(flat), Text(matrix.Pairs));
        }

        await client.MatrixAsync("", ["x"], ["x"], new Flat { Name = "" }, new Flat { Name = "" });
        Same("matrix empty", "", ((MatrixRequest)_request!).One);
        Same("matrix empty member", "", ((MatrixRequest)_request!).Pairs.Name);
    }

    private static async Task QueriesAsync(WireClient client)
    {
        foreach (string one in (string[])[.. Hostile, ""])
        {
            string[] items = [one, "", .. Hostile];
            string[] words = [.. Hostile.Where(text => !text.Contains(' ') && !text.Contains('|'))];
            var flat = new Flat { Name = one, Count = 3, On = false };
            var barred = new Flat { Name = "no bar", Count = 4 };
            var spread = new Spread { S1 = one, S2 = [1, 2], S3 = items };
            var deep = new Deep { Name = one, Sizes = [1, 2], Inner = new DeepInner { A = one } };
            var metadata = new Dictionary<string, long> { ["a b"] = 1, ["c[d]"] = 2 };
            var map = new Dictionary<string, string> { ["other"] = one, ["ä&b"] = "x" };
            await client.QueryAsync(
                one,
                oneQuery: "other",
                open: one,
                kind: new Kind("dog,or wolf"),
                each: items,
                items: items,
                kinds: [new Kind("cat"), new Kind("dog,or wolf")],
                numbers: [1, -2],
                days: [new DateOnly(2026, 1, 2), new DateOnly(2026, 3, 4)],
                spaced: words,
                piped: words,
                flat: flat,
                barred: barred,
                spread: spread,
                deep: deep,
                metadata: metadata,
                filter: deep,
                linkQuery: new UriString("https://x.example/a?b=c&d=[e]#f"),
                secret: new Secret(one),
                nested: items,
                map: map);
            var query = (QueryRequest)_request!;
            Same("query", one, query.One);
            Same("query case", "other", query.ONE);
            Same("query open", one, query.Open);
            Same("query kind", "dog,or wolf", query.Kind!.Value.Value);
            Same("query each", items, query.Each!);
            Same("query items", items, query.Items!);
            Same("query kinds", ["cat", "dog,or wolf"], query.Kinds!.Select(kind => kind.Value));
            Same("query numbers", ["1", "-2"], query.Numbers!.Select(number => $"{number}"));
            Same("query days", ["2026-01-02", "2026-03-04"], query.Days!.Select(day => $"{day:yyyy-MM-dd}"));
            Same("query spaced", words, query.Spaced!);
            Same("query piped", words, query.Piped!);
            Same("query flat", Text(flat), Text(query.Flat!));
            Same("query barred", Text(barred), Text(query.Barred!));
            Same("query spread", $"{one} 1 2", $"{query.Spread!.S1} {string.Join(' ', query.Spread.S2!)}");
            Same("query spread items", items, query.Spread.S3!);
            Same("query deep", Text(deep), Text(query.Deep!));
            Same("query metadata", "a b=1 c[d]=2", string.Join(' ', query.Metadata!.Select(pair => $"{pair.Key}={pair.Value}")));
            Same("query filter", Text(deep), Text(query.Filter!));
            Same("query link", "https://x.example/a?b=c&d=[e]#f", query.Link!.Value.Text);
            Same("query secret", one, query.Secret!.Value.Reveal());
            Same("query nested", items, query.Nested!);
            Same("query map", $"{one} x", $"{query.Map!["other"]} {query.Map["ä&b"]}");
        }

        await client.QueryAsync("alone");
        var alone = (QueryRequest)_request!;
        Same("query absent", "", $"{alone.Each}{alone.Items}{alone.Flat}{alone.Spread}{alone.Deep}{alone.Map}{alone.Kind}{alone.Filter}");
    }

    private static async Task HeadersAsync(WireClient client)
    {
        // Headers are ASCII, and have no encoding.
        string[] words = [.. Hostile.Where(text => !text.Contains(',') && text.All(char.IsAscii))];
        foreach (string one in (string[])[.. Hostile.Where(text => text.All(char.IsAscii)), ""])
        {
            var flat = new Flat { Name = one.Contains(',') ? "x" : one, Count = 3 };
            var deep = new Deep { Name = one, Sizes = [1] };
            ApiResponse response = await client.HeaderAsync(xOne: one, xItems: words, xFlat: flat, xPairs: flat, xJson: deep);
            var header = (HeaderRequest)_request!;
            Same("header", one, header.XOne);
            Same("header items", words, header.XItems!);
            Same("header flat", Text(flat), Text(header.XFlat!));
            Same("header pairs", Text(flat), Text(header.XPairs!));
            Same("header json", Text(deep), Text(header.XJson!));
            Same("header answer", "a,b", string.Join(',', response.Headers.GetValues("X-Items")));
        }
    }

    private static async Task CookiesAsync(WireClient client)
    {
        foreach (string one in (string[])[.. Hostile, ""])
        {
            string[] items = [one, "", .. Hostile];
            var flat = new Flat { Name = one, Count = 3 };
            await client.CookieAsync(one: one, number: 5, each: items, items: items, flat: flat, spread: new Spread { S1 = one, S2 = [1, 2] });
            var cookie = (CookieRequest)_request!;
            Same("cookie", one, cookie.One);
            Same("cookie number", "5", $"{cookie.Number}");
            Same("cookie each", items, cookie.Each!);
            Same("cookie items", items, cookie.Items!);
            Same("cookie flat", Text(flat), Text(cookie.Flat!));
            Same("cookie spread", $"{one} 1 2", $"{cookie.Spread!.S1} {string.Join(' ', cookie.Spread.S2!)}");
        }
    }

    private static async Task SameNamesAsync(WireClient client)
    {
        await client.SameAsync(idPath: "path", missing: "undeclared", id: "query", idCookie: "cookie", @class: "c", odd: "o", bare: "b", idHeader: "header");
        var same = (SameRequest)_request!;
        Same("same", "path undeclared query cookie c o b header", $"{same.IdPath} {same.Missing} {same.Id} {same.IdCookie} {same.Class} {same.Odd} {same.Bare} {same.ID}");
    }

    private static async Task KeysAsync(WireClient client)
    {
        await client.KeyedAsync(new Dictionary<string, long> { ["a"] = 1 }, new Dictionary<string, long> { ["b"] = 2 });
        var keyed = (KeyedRequest)_request!;
        Same("keyed", "a=1 b=2", string.Join(' ', keyed.Numbers!.Concat(keyed.Crumbs!).Select(pair => $"{pair.Key}={pair.Value}")));
        await client.WholeAsync(new Dictionary<string, long> { ["c"] = 3 });
        Same("keyed whole", "c=3", string.Join(' ', ((WholeRequest)_request!).All!.Select(pair => $"{pair.Key}={pair.Value}")));
    }

    private static async Task WholeQueriesAsync(WireClient client)
    {
        foreach (string one in Hostile)
        {
            await client.WholeObjectAsync(new Spread { S1 = one, S2 = [1, 2], S3 = Hostile });
            Spread spread = ((WholeObjectRequest)_request!).All!;
            Same("whole object", $"{one} 1 2", $"{spread.S1} {string.Join(' ', spread.S2!)}");
            Same("whole object items", Hostile, spread.S3!);
            await client.WholeTextAsync(one);
            Same("whole text", one, ((WholeTextRequest)_request!).All);
            var deep = new Deep { Name = one, Sizes = [1, 2], Inner = new DeepInner { A = one } };
            await client.WholeJsonAsync(deep);
            Same("whole json", Text(deep), Text(((WholeJsonRequest)_request!).All!));
        }
    }

    private static string Text(Flat flat) => $"{flat.Name}|{flat.Count}|{flat.On}";

    private static string Text(Deep deep) => $"{deep.Name}|{string.Join(' ', deep.Sizes ?? [])}|{deep.Inner?.A}";

    private static void Same(string what, string expected, string? actual)
    {
        _count++;
        if (expected != actual)
        {
            Wrong.Add($"{what}: sent {expected}, got {actual}");
        }
    }

    private static void Same(string what, IEnumerable<string> expected, IEnumerable<string> actual) =>
        Same(what, string.Join('\u0001', expected), string.Join('\u0001', actual));

    private sealed class Handler : WireHandler
    {
        public override Task<SimpleResult> SimpleAsync(SimpleRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Kept<SimpleResult>(request, new SimpleResult.NoContent());

        public override Task<LabelResult> LabelAsync(LabelRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Kept<LabelResult>(request, new LabelResult.NoContent());

        public override Task<MatrixResult> MatrixAsync(MatrixRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Kept<MatrixResult>(request, new MatrixResult.NoContent());

        public override Task<QueryResult> QueryAsync(QueryRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Kept<QueryResult>(request, new QueryResult.NoContent());

        public override Task<HeaderResult> HeaderAsync(HeaderRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Kept<HeaderResult>(request, new HeaderResult.NoContent { XItems = ["a", "b"], XFlat = "x" });

        public override Task<CookieResult> CookieAsync(CookieRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Kept<CookieResult>(request, new CookieResult.NoContent());

        public override Task<SameResult> SameAsync(SameRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Kept<SameResult>(request, new SameResult.NoContent());

        public override Task<KeyedResult> KeyedAsync(KeyedRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Kept<KeyedResult>(request, new KeyedResult.NoContent());

        public override Task<WholeResult> WholeAsync(WholeRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Kept<WholeResult>(request, new WholeResult.NoContent());

        public override Task<WholeObjectResult> WholeObjectAsync(WholeObjectRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Kept<WholeObjectResult>(request, new WholeObjectResult.NoContent());

        public override Task<WholeTextResult> WholeTextAsync(WholeTextRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Kept<WholeTextResult>(request, new WholeTextResult.NoContent());

        public override Task<WholeJsonResult> WholeJsonAsync(WholeJsonRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Kept<WholeJsonResult>(request, new WholeJsonResult.NoContent());

        private static Task<T> Kept<T>(object request, T result)
        {
            _request = request;
            return Task.FromResult(result);
        }
    }

    private sealed class OpenDoor : IApiAuthorizer
    {
        public ValueTask<ApiRefusal?> AuthorizeAsync(HttpContext http, ApiAccess access) => ValueTask.FromResult<ApiRefusal?>(null);
    }
}
