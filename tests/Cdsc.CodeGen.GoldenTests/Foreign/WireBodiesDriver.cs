#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Golden.Bodies;
using Golden.Bodies.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

// Compiled together with what the case "wire-bodies" generates, and run: its client talks to its server.
internal static class WireBodiesDriver
{
    private const string Odd = "ä😀 \"q\" %22 ;=&+\r\n,";

    public static async Task<string> RunAsync(bool useMvc)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Services.AddServer(options =>
        {
            options.BodyLimits.Upload = 300_000;
            options.Routes.SendText = "/elsewhere/text";
        });
        builder.Services.AddSingleton<BodiesHandler, Handler>();
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
            var address = new Uri(application.Urls.Single());
            using var connection = ApiConnection.Create(new ApiConnectionOptions { BaseAddress = address });
            var log = new StringBuilder();
            await FormsAsync(new BodiesClient(connection), log);
            await TextsAsync(new BodiesClient(connection), log);
            await ResponsesAsync(new BodiesClient(connection), log);
            await PathsAsync(new BodiesClient(connection), log);
            await LinksAsync(new BodiesClient(connection), address, log);
            await RefusalsAsync(address, log);
            return log.ToString();
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

    private static async Task FormsAsync(BodiesClient client, StringBuilder log)
    {
        var small = new MemoryStream([1, 2, 3]);
        var large = new MemoryStream(new byte[200_000]);
        Line(log, (await client.UploadAsync(
            caption: Odd,
            file: new ApiUpload(small, "ä \"b\"/../c.png"),
            more: [new ApiUpload(large, "1.bin", "text/csv"), new ApiUpload(new MemoryStream([]), "2.bin")],
            tags: ["a,b", "", Odd],
            count: 5,
            day: new DateOnly(2026, 1, 2),
            kind: new Kind("cat"),
            meta: new Meta { Name = Odd },
            metas: [new Meta { Name = "1" }, new Meta { Name = "2" }],
            raw: new ApiUpload(new MemoryStream([9]), "raw"),
            anything: JsonElement.Parse("[1.50,null]"))).Value);
        Line(log, (await client.UploadAsync(caption: "", file: new ApiUpload(new MemoryStream([7]), ""))).Value);
        Line(log, (await client.UploadOptionalAsync()).Value);
        Line(log, (await client.UploadOptionalAsync("given")).Value);
        Line(log, (await client.UploadMixedAsync(new MemoryStream("--x--"u8.ToArray()), "multipart/mixed; boundary=x")).Value);
        var form = new Form
        {
            Name = Odd,
            Count = 3,
            Tags = ["a,b", "", Odd],
            Sizes = [JsonDecimal.Parse("1.50"), JsonDecimal.Parse("-2e3")],
            Meta = new Meta { Name = Odd },
            Kinds = [new Kind("cat"), new Kind("dog")],
        };
        Form back = (await client.SendFormAsync(form)).Value;
        Line(log, $"{back.Name == Odd} {back.Count} {back.Tags!.SequenceEqual(form.Tags)} {string.Join(' ', back.Sizes!.Select(size => size.Text))} {back.Meta!.Name == Odd} {string.Join(' ', back.Kinds!.Select(kind => kind.Value))}");
    }

    private static async Task TextsAsync(BodiesClient client, StringBuilder log)
    {
        Line(log, $"{ApiServers.Default()} {ApiServers.Server2("us", basePath: "x")} {ApiServers.Server3(new Uri("https://a.example/b/"), "1")}");
        Line(log, (await client.SendTextAsync(Odd)).Value == Odd ? "text" : "no text");
        Line(log, (await client.SendXmlAsync("<a/>")).Value);
        Line(log, (await client.SendXmlAsync()).Value);
        Line(log, (await client.SendAnyAsync(new MemoryStream([1, 2]), "image/png")).Value.Name);
        Line(log, (await client.SendAnyAsync(new MemoryStream([1]))).Value.Name);
    }

    private static async Task ResponsesAsync(BodiesClient client, StringBuilder log)
    {
        SendSeveralResponse ok = await client.SendSeveralAsync(new Meta { Name = "200" });
        SendSeveralResponse created = await client.SendSeveralAsync(new Meta { Name = "201" });
        SendSeveralResponse accepted = await client.SendSeveralAsync(new Meta { Name = "202" });
        SendSeveralResponse same = await client.SendSeveralAsync(new Meta { Name = "203" });
        SendSeveralResponse nothing = await client.SendSeveralAsync();
        using (ApiDownload download = accepted.Accepted!)
        {
            Line(log, $"{ok.Ok!.Name} {ok.Created is null} {created.Created!.Name} {download.Content.ReadByte()} {same.StatusCode} {same.Ok!.Name} {nothing.StatusCode} {nothing.Ok is null}");
        }

        Line(log, await ErrorAsync(() => client.SendSeveralAsync(new Meta { Name = "418" })));
        Line(log, $"{(await client.GetRangeAsync()).StatusCode} {(await client.HeadRangeAsync()).StatusCode} {(await client.OptionsRangeAsync()).StatusCode} {(await client.DeleteRangeAsync(new Meta { Name = "206" })).Value.Name} {(await client.PatchRangeAsync()).StatusCode}");
        Line(log, await ErrorAsync(() => client.DeleteRangeAsync(new Meta { Name = "409" })));
    }

    private static async Task PathsAsync(BodiesClient client, StringBuilder log)
    {
        Line(log, (await client.DottedAsync("a.json/b%2F")).Value);
        Line(log, (await client.CancelAsync("a:b")).Value);
        Line(log, (await client.BetweenAsync(from: 1, to: 2)).Value);
        Line(log, (await client.SpacedAsync("x y")).Value);
        Line(log, (await client.TwinAsync("t")).Value);
        Line(log, $"{(await client.ActionListAsync(new ActionListAction("List"))).StatusCode}");
        using ApiDownload trace = (await client.TraceRangeAsync()).Value;
        Line(log, $"{trace.MediaType} {trace.Content.ReadByte()}");
    }

    private static async Task LinksAsync(BodiesClient client, Uri address, StringBuilder log)
    {
        using var http = new HttpClient();
        foreach (string link in (await client.SpacedAsync("links")).Value.Split('\n'))
        {
            using HttpResponseMessage response = await http.GetAsync(ApiRequest.Verbatim(link));
            Line(log, $"{link[address.AbsoluteUri.Length..]} {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }
    }

    private static async Task RefusalsAsync(Uri address, StringBuilder log)
    {
        using var http = new HttpClient();
        (string Path, string Type, string Body)[] requests =
        [
            ("uploads", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\na\r\n--x\r\n"),
            ("uploads", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n"),
            ("uploads", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\na\r\n--x\r\nContent-Disposition: form-data; name=caption\r\n\r\na\r\n--x--\r\n"),
            ("uploads", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\na\r\n--x--\r\n"),
            ("uploads", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"count\"\r\n\r\nfive\r\n--x--\r\n"),
            ("uploads", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"meta\"\r\n\r\n{\r\n--x--\r\n"),
            ("uploads", "multipart/form-data", "--x--\r\n"),
            ("uploads", "application/json", "{}"),
            ("uploads", "multipart/form-data; boundary=x", new string('-', 300_001)),
            ("forms", "application/x-www-form-urlencoded", "name=a&name=b"),
            ("forms", "application/x-www-form-urlencoded", "name=a&sizes=x"),
            ("forms", "application/x-www-form-urlencoded", "name=a&meta={"),
        ];
        foreach ((string path, string type, string body) in requests)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using HttpResponseMessage response = await http.PostAsync(new Uri(address, path), content);
            string answer = await response.Content.ReadAsStringAsync();
            bool isProblem = response.Content.Headers.ContentType?.MediaType == "application/problem+json";
            Line(log, $"{(int)response.StatusCode} {(isProblem ? JsonElement.Parse(answer).GetProperty("detail").GetString() : answer)}");
        }
    }

    private static async Task<string> ErrorAsync(Func<Task> call)
    {
        try
        {
            await call();
            return "no error";
        }
        catch (ApiException<Meta> exception)
        {
            return $"{exception.StatusCode} {exception.Error.Name}";
        }
    }

    private static void Line(StringBuilder log, string text) => log.Append(text.TrimEnd()).Append('\n');

    private sealed class Handler(ServerLinks links) : BodiesHandler
    {
        public override async Task<UploadResult> UploadAsync(UploadRequest request, ApiRequestContext context, CancellationToken cancellationToken)
        {
            string Of(ApiUploadedFile? file) => file is null ? "none" : $"{file.FileName}:{file.MediaType}:{file.Length}:{file.Content.ReadByte()}";
            await Task.Yield();
            string text = request.Caption == Odd ? "odd" : request.Caption;
            string tags = string.Join('|', (request.Tags ?? []).Select(tag => tag == Odd ? "odd" : tag));
            return new UploadResult.Ok(
                $"{text} {Of(request.File)} [{string.Join(' ', (request.More ?? []).Select(Of))}] [{tags}] {request.Count} {request.Day:yyyy-MM-dd} {request.Kind?.Value} {request.Meta?.Name == Odd} [{string.Join(' ', (request.Metas ?? []).Select(meta => meta.Name))}] {Of(request.Raw)} {request.Anything}");
        }

        public override Task<UploadOptionalResult> UploadOptionalAsync(UploadOptionalRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<UploadOptionalResult>(new UploadOptionalResult.Ok(request.Name ?? "no form"));

        public override async Task<UploadMixedResult> UploadMixedAsync(UploadMixedRequest request, ApiRequestContext context, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(request.Body);
            return new UploadMixedResult.Ok($"{context.HttpContext.Request.ContentType} {await reader.ReadToEndAsync(cancellationToken)}");
        }

        public override Task<SendFormResult> SendFormAsync(SendFormRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<SendFormResult>(request.Body);

        public override Task<SendTextResult> SendTextAsync(SendTextRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<SendTextResult>(new SendTextResult.Ok(request.Body));

        public override Task<SendXmlResult> SendXmlAsync(SendXmlRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<SendXmlResult>(new SendXmlResult.Ok(request.Body ?? "no xml"));

        public override Task<SendAnyResult> SendAnyAsync(SendAnyRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<SendAnyResult>(new Meta { Name = context.HttpContext.Request.ContentType! });

        public override Task<SendSeveralResult> SendSeveralAsync(SendSeveralRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<SendSeveralResult>(request.Body?.Name switch
            {
                null => new SendSeveralResult.NoContent(),
                "200" => new SendSeveralResult.Ok(request.Body),
                "201" => new SendSeveralResult.Created(new Form { Name = "made" }),
                "202" => new SendSeveralResult.Accepted(new MemoryStream([7])),
                "203" => new SendSeveralResult.Status203(request.Body),
                _ => new SendSeveralResult.ClientError(418, request.Body),
            });

        public override Task<GetRangeResult> GetRangeAsync(GetRangeRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<GetRangeResult>(new GetRangeResult.Success(203, new Meta { Name = "x" }));

        public override Task<HeadRangeResult> HeadRangeAsync(HeadRangeRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<HeadRangeResult>(new HeadRangeResult.Ok());

        public override Task<OptionsRangeResult> OptionsRangeAsync(OptionsRangeRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<OptionsRangeResult>(new OptionsRangeResult.NoContent());

        public override Task<TraceRangeResult> TraceRangeAsync(TraceRangeRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<TraceRangeResult>(new TraceRangeResult.Ok(new MemoryStream([1])));

        public override Task<DeleteRangeResult> DeleteRangeAsync(DeleteRangeRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<DeleteRangeResult>(new DeleteRangeResult.Other(int.Parse(request.Body!.Name, null), request.Body));

        public override Task<PatchRangeResult> PatchRangeAsync(PatchRangeRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<PatchRangeResult>(new PatchRangeResult.Problem(200));

        public override Task<DottedResult> DottedAsync(DottedRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<DottedResult>(new DottedResult.Ok(request.Name));

        public override Task<CancelResult> CancelAsync(CancelRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<CancelResult>(new CancelResult.Ok(request.Name));

        public override Task<BetweenResult> BetweenAsync(BetweenRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<BetweenResult>(new BetweenResult.Ok($"{request.From} {request.To}"));

        public override Task<NeighboursResult> NeighboursAsync(NeighboursRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<NeighboursResult>(new NeighboursResult.Ok($"{request.A} {request.B}"));

        public override Task<BracedResult> BracedAsync(BracedRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<BracedResult>(new BracedResult.Ok($"{request.A} {request.B}"));

        public override Task<BraceBehindResult> BraceBehindAsync(BraceBehindRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<BraceBehindResult>(new BraceBehindResult.Ok(request.A));

        public override Task<TakenResult> TakenAsync(TakenRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<TakenResult>(new TakenResult.Ok("taken " + request.Id));

        public override Task<SpacedResult> SpacedAsync(SpacedRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<SpacedResult>(new SpacedResult.Ok(request.Action == "links" ? string.Join('\n', LinksOf(context)) : request.Action));

        public override Task<TwinResult> TwinAsync(TwinRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<TwinResult>(new TwinResult.Ok(request.Id));

        public override Task<OtherTwinResult> OtherTwinAsync(OtherTwinRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<OtherTwinResult>(new OtherTwinResult.Ok("other " + request.Name));

        public override Task<ActionListResult> ActionListAsync(ActionListRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<ActionListResult>(new ActionListResult.NoContent());

        public override Task<ActionShowResult> ActionShowAsync(ActionShowRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<ActionShowResult>(new ActionShowResult.Ok("shown"));

        private IEnumerable<string> LinksOf(ApiRequestContext context) =>
            new[]
            {
                links.Dotted(context, "a.json/b%2F"), links.Neighbours(context, "a/b", "%"), links.Braced(context, "{", "}"),
                links.BraceBehind(context, "}"), links.Spaced(context, "x y"), links.Twin(context, "."), links.Taken(context, "ü"), links.OtherTwin(context, "t"),
                links.ActionShow(context),
            }.Select(link => link.Text);
    }
}
