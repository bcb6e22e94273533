using System.Text;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Microsoft.Net.Http.Headers;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>
/// Every operation of Client Registration, from the generated client over HTTP to the generated controller and back. The
/// definitions tell what must be on the wire, and every response that they have comes back as it was given.
/// </summary>
public sealed class OperationTests
{
    public const string Challenge = "Bearer error=\"invalid_token\"";

    public const string RetryAfter = "120";

    public const string Disposition = "attachment; filename=\"bill.pdf\"";

    public const string MediaType = "application/pdf";

    public const int OtherStatus = 409;

    private const int RandomBodies = 8;

    private static readonly string[] Contents = ["<p>ä</p>", "", "\0\r\n"];

    private static readonly Dictionary<string, Operation> Operations =
        OAuthOperations.All.Concat(ResourceOperations.All).Concat(GrantOperations.All).ToDictionary(o => o.Id, StringComparer.Ordinal);

    private static readonly Dictionary<string, BundleOperation> Described =
        BundleOperation.Of(Definitions.Bundles[TestFiles.ClientRegistration]).ToDictionary(o => o.Id, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Described.Keys];

    public static TheoryData<string, string> Responses => [.. Described.Values.SelectMany(o => o.Statuses.Select(s => (o.Id, s)))];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_operation_with_all_its_responses_is_a_case_here()
    {
        Assert.Equal(26, Described.Count);
        Assert.Equal(Described.Keys.Order(StringComparer.Ordinal), Operations.Keys.Order(StringComparer.Ordinal));
        Assert.All(Described.Values, o => Assert.Equal(o.Statuses.Order(StringComparer.Ordinal), Operations[o.Id].Answers.Keys.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_request_arrives_as_it_was_sent(string id)
    {
        (Operation operation, BundleOperation definition) = (Operations[id], Described[id]);
        string status = definition.Statuses.First();
        await using OperationServer server = await OperationServer.StartAsync();
        foreach (string? json in RequestBodies(definition))
        {
            object? body = json is null ? null : ModelTypes.Of(definition.RequestSchema!).Parse(json);
            server.Recorder.Answer = operation.Answers[status](Body(definition, status).First().Value);
            await operation.SendAsync(server, Url(server, operation), body, Cancellation);

            WireExchange wire = server.Recorder.Wire!;
            Assert.Equal((definition.Method, operation.Target), (wire.Method, wire.Target));
            Assert.Equal(definition.RequestMediaTypes.FirstOrDefault(), wire.ContentType);
            string[] accept = wire.Accept.Split(", ");
            Assert.All(definition.Statuses.Select(definition.ResponseMediaType).OfType<string>(), type => Assert.True(accept.Contains(type) || accept is ["*/*"], type));
            AssertBody(json, wire);
            Assert.Equal(RequestText.Of(operation.Request(body)), RequestText.Of(server.Recorder.Request!));
        }
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task A_response_comes_back_as_it_was_given(string id, string status)
    {
        (Operation operation, BundleOperation definition) = (Operations[id], Described[id]);
        string? request = RequestBodies(definition).First();
        object? sent = request is null ? null : ModelTypes.Of(definition.RequestSchema!).Parse(request);
        int code = status == "default" ? OtherStatus : int.Parse(status, System.Globalization.CultureInfo.InvariantCulture);
        await using OperationServer server = await OperationServer.StartAsync();
        server.Recorder.Tag = code == 304 ? new EntityTagHeaderValue("\"1\"") : null;
        foreach ((string? json, object? body) in Body(definition, status))
        {
            server.Recorder.Answer = operation.Answers[status](body);
            Task<Received> sending = operation.SendAsync(server, Url(server, operation), sent, Cancellation);
            if (code is 302)
            {
                await AssertRedirectedAsync(server, await sending);
            }
            else if (code < 400)
            {
                Received received = await sending;
                Assert.Equal(code, received.Response.StatusCode);
                await AssertValueAsync(json, received.Value, definition.ResponseSchema(status));
            }
            else
            {
                AssertError(await Assert.ThrowsAnyAsync<ApiException>(() => sending), code, json, definition.ResponseSchema(status));
            }

            AssertHeaders(server.Recorder.Wire!, code, definition.ResponseMediaType(status), operation.Answers[status](null)?.ToString() ?? "");
        }
    }

    /// <summary>Where the operation is: the target without what the client adds.</summary>
    private static string Url(OperationServer server, Operation operation) => server.Address.AbsoluteUri.TrimEnd('/') + operation.Target.Split('?')[0];

    /// <summary>The bodies of the definitions and random ones; a single null where there is no body.</summary>
    private static IEnumerable<string?> RequestBodies(BundleOperation definition)
    {
        if (definition.RequestSchema is not { } schema)
        {
            return [null];
        }

        bool isForm = definition.RequestMediaTypes.First() == "application/x-www-form-urlencoded";
        return definition.RequestExamples.Select(e => e.Body.GetRawText())
            .Concat(isForm ? new Instances(schema, "forms", InstanceDrawing.Form).Take(RandomBodies).Select(FormText.Filled) : InstanceBatch.Of(schema).Texts.Take(RandomBodies));
    }

    /// <summary>The bodies of a response, as text and as what a handler answers with: a value, or bytes.</summary>
    private static IEnumerable<(string? Json, object? Value)> Body(BundleOperation definition, string status)
    {
        if (definition.ResponseSchema(status) is { } schema)
        {
            return definition.ResponseExamples(status).Select(e => e.Body.GetRawText())
                .Concat(InstanceBatch.Of(schema).Texts.Take(RandomBodies))
                .Select(json => (json, (object?)ModelTypes.Of(schema).Parse(json)))!;
        }

        return definition.ResponseMediaType(status) is null
            ? [(null, null)]
            : Contents.Select(text => ((string?)text, (object?)new MemoryStream(Encoding.UTF8.GetBytes(text))));
    }

    private static void AssertBody(string? json, WireExchange wire)
    {
        if (json is null)
        {
            Assert.Equal("", wire.Body);
        }
        else if (wire.ContentType == "application/x-www-form-urlencoded")
        {
            IEnumerable<(string, string)> members = Json.Parse(json).EnumerateObject().Select(m => (m.Name, m.Value.GetString()!));
            Assert.Equal(members.Order(), FormText.Fields(wire.Body).Order());
        }
        else
        {
            Json.AssertSame(json, wire.Body, () => wire.Target);
        }
    }

    private static async Task AssertValueAsync(string? expected, object? value, string? schema)
    {
        if (schema is not null)
        {
            Json.AssertSame(expected!, ModelTypes.Of(schema).Write(value!), () => schema);
        }
        else if (value is ApiDownload download)
        {
            using var content = new MemoryStream();
            await download.Content.CopyToAsync(content, Cancellation);
            Assert.Equal(expected, Encoding.UTF8.GetString(content.ToArray()));
            await download.DisposeAsync();
        }
        else
        {
            Assert.Null(value);
        }
    }

    private static async Task AssertRedirectedAsync(OperationServer server, Received received)
    {
        ApiRedirect redirect = Assert.Single(received.Response.Redirects);
        Assert.Equal((302, new Uri(server.Address, OperationServer.Elsewhere)), (redirect.StatusCode, redirect.To));
        Assert.Equal(OperationServer.Elsewhere, received.Response.Uri.PathAndQuery);
        await AssertValueAsync(OperationServer.Page, received.Value, null);
    }

    private static void AssertError(ApiException exception, int code, string? json, string? schema)
    {
        Assert.Equal(code, exception.StatusCode);
        switch (schema)
        {
            case nameof(Problem):
                Json.AssertSame(json!, ModelTypes.Of(schema).Write(Assert.IsType<ApiException<Problem>>(exception).Error), () => schema);
                break;
            case nameof(OAuthError):
                Json.AssertSame(json!, ModelTypes.Of(schema).Write(Assert.IsType<ApiException<OAuthError>>(exception).Error), () => schema);
                break;
            default:
                Assert.Equal(json, Encoding.UTF8.GetString(exception.Content.Span));
                break;
        }

        Assert.Equal(code == 503 ? TimeSpan.FromSeconds(120) : null, exception.RetryAfter);
    }

    /// <summary>Every header that the answer had a value for is sent, and no other of them.</summary>
    private static void AssertHeaders(WireExchange wire, int code, string? mediaType, string answer)
    {
        Assert.Equal(mediaType == "*/*" ? MediaType : mediaType, wire.Answer.GetValueOrDefault("Content-Type"));
        (string Name, string Property, string Value)[] headers =
        [
            ("WWW-Authenticate", "WWWAuthenticate", Challenge), ("Retry-After", "RetryAfter", RetryAfter),
            ("Content-Disposition", "ContentDisposition", Disposition), ("Location", "Location", OperationServer.Elsewhere),
        ];
        Assert.All(headers, h => Assert.Equal(answer.Contains(h.Property + " = ", StringComparison.Ordinal) ? h.Value : null, wire.Answer.GetValueOrDefault(h.Name)));
        Assert.Equal(code == 304 ? "\"1\"" : null, wire.Answer.GetValueOrDefault("ETag"));
    }
}
