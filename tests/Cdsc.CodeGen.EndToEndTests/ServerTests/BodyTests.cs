using System.Net;
using System.Text;
using System.Text.Json;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Bodies of requests: how large they may be, of what type, and what the members that are not there mean.</summary>
public sealed class BodyTests
{
    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_body_beyond_the_limit_is_too_large_whether_it_tells_its_length_or_not(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour, new TestHostOptions
        {
            Configure = options =>
            {
                options.MaximumBodyBytes = 2000;
                options.BodyLimits.CreateMessage = 10_000;
            },
        });
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string basic = RawClient.Basic(registration.AdminId, registration.AdminSecret);
        foreach (bool isChunked in (bool[])[false, true])
        {
            (await PostAsync("cds/messages", registration.AdminToken, Message(10_001), "application/json")).AssertProblem(HttpStatusCode.RequestEntityTooLarge);
            (await PostAsync("cds/messages", registration.AdminToken, Message(9_999), "application/json")).AssertOk("CreatedMessage", HttpStatusCode.Created);
            (await PostAsync("cds/credentials", registration.AdminToken, new string(' ', 2001), "application/json")).AssertProblem(HttpStatusCode.RequestEntityTooLarge);
            (await PostAsync("cds/oauth/token", basic, "grant_type=client_credentials&x=" + new string('x', 2000), "application/x-www-form-urlencoded"))
                .AssertOAuthError(HttpStatusCode.RequestEntityTooLarge, "invalid_request");

            Task<RawAnswer> PostAsync(string url, string authorization, string body, string mediaType)
            {
                HttpContent content = isChunked ? new StreamContent(new PieceStream(Encoding.UTF8.GetBytes(body))) : new ByteArrayContent(Encoding.UTF8.GetBytes(body));
                content.Headers.ContentType = new(mediaType);
                return client.SendAsync(HttpMethod.Post, url, authorization, content);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Ten_megabytes_of_attachments_are_taken_and_more_than_the_server_likes_are_not(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        byte[] most = new byte[10 * 1024 * 1024];
        new Random(4711).NextBytes(most);
        JsonElement created = (await SendAsync(most)).AssertOk("CreatedMessage", HttpStatusCode.Created);
        JsonElement attachment = (await client.GetAsync(created.GetProperty("uri").GetString()!, registration.AdminToken)).AssertOk("Message").GetProperty("attachments")[0];
        Assert.Equal(("f", "a/b"), (attachment.GetProperty("filename").GetString(), attachment.GetProperty("mime_type").GetString()));
        Assert.True(most.AsSpan().SequenceEqual(attachment.GetProperty("data").GetBytesFromBase64()), "The attachment is not what was sent.");

        int count = host.State.Messages.Count;
        Assert.Equal("The attachments are too large.", await RefusedAsync(most.Length + 1));
        Assert.StartsWith("The body is larger than ", await RefusedAsync(13 * 1024 * 1024), StringComparison.Ordinal);
        Assert.Equal(count, host.State.Messages.Count);

        async Task<string> RefusedAsync(int size)
        {
            RawAnswer answer = await SendAsync(new byte[size]);
            answer.AssertProblem(HttpStatusCode.RequestEntityTooLarge);
            return answer.Text("detail");
        }

        Task<RawAnswer> SendAsync(byte[] content)
        {
            string data = Convert.ToBase64String(content);
            string json = $$"""{"previous_uri":null,"type":"support_request","name":"n","description":"d","attachments":[{"filename":"f","mime_type":"a/b","data":"{{data}}"}]}""";
            return client.SendAsync(HttpMethod.Post, "cds/messages", registration.AdminToken, RawClient.JsonBody(json));
        }
    }

    /// <summary>The answer comes before the body does, so that nobody sends for nothing.</summary>
    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_length_beyond_the_limit_is_answered_without_the_body(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string? status = await client.SendLinesAsync(
            "POST /cds/messages HTTP/1.1",
            "Host: x",
            "Authorization: " + registration.AdminToken,
            "Content-Type: application/json",
            "Content-Length: 100000000");
        Assert.Equal("HTTP/1.1 413 Payload Too Large", status);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task What_a_PUT_leaves_out_returns_to_the_default_and_what_it_does_not_know_stays(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string id = await registration.ClientIdAsync(MemoryScopes.Usage);
        JsonElement before = (await client.GetAsync("cds/clients/" + id, registration.AdminToken)).AssertOk("Client");
        Dictionary<string, object?> members = before.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value);
        members["contacts"] = new[] { "ops@client.example" };
        members["redirect_uris"] = new[] { "https://client.example/a", "HTTPS://Client.Example:443/a%7e" };
        members["cds_default_redirect_uri"] = "HTTPS://Client.Example:443/a%7e";
        members["something_new"] = 1.50m;
        JsonElement changed = (await PutAsync(members)).AssertOk("Client");
        Assert.Equal("HTTPS://Client.Example:443/a%7e", changed.GetProperty("redirect_uris")[1].GetString());
        Assert.Equal("Demo Ltd", changed.GetProperty("cds_company_name").GetString());

        JsonElement reset = (await PutAsync(new() { ["client_id"] = id })).AssertOk("Client");
        Assert.Equal(id, reset.GetProperty("client_name").GetString());
        Assert.Empty(reset.GetProperty("contacts").EnumerateArray());
        Assert.Equal(before.GetProperty("redirect_uris").GetRawText(), reset.GetProperty("redirect_uris").GetRawText());
        Assert.False(reset.TryGetProperty("cds_company_name", out _));

        members["grant_types"] = new[] { "client_credentials" };
        (await PutAsync(members)).AssertProblem(HttpStatusCode.BadRequest);

        Task<RawAnswer> PutAsync(Dictionary<string, object?> body) =>
            client.SendAsync(HttpMethod.Put, "cds/clients/" + id, registration.AdminToken, RawClient.JsonBody(JsonSerializer.Serialize(body)));
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_change_that_people_look_at_is_accepted_and_not_made(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(
            flavour, new TestHostOptions { Setup = new MemorySetup { ReviewedClientMembers = new HashSet<string> { "client_name" } } });
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        RawAnswer answer = await client.SendAsync(
            HttpMethod.Put,
            "cds/clients/" + registration.AdminId,
            registration.AdminToken,
            RawClient.JsonBody($$"""{"client_id":"{{registration.AdminId}}","client_name":"Better","contacts":["a@b.example"]}"""));
        JsonElement body = answer.AssertOk("Client", HttpStatusCode.Accepted);
        Assert.Equal("Demo", body.GetProperty("client_name").GetString());
        Assert.Equal("a@b.example", body.GetProperty("contacts")[0].GetString());
        JsonElement message = (await client.GetAsync("cds/messages", registration.AdminToken)).AssertOk("MessageListing").GetProperty("outstanding")[0];
        Assert.Equal("field_changes", message.GetProperty("type").GetString());
        Assert.Equal("Better", message.GetProperty("updates_requested")[0].GetProperty("new_value").GetString());
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_PATCH_changes_what_it_names_and_comes_as_either_type_of_JSON(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string url = host.State.Messages.Values.First().Value.MessageId;
        foreach ((string mediaType, bool read) in ((string, bool)[])[("application/json", true), ("application/merge-patch+json; charset=utf-8", false)])
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"read":{{(read ? "true" : "false")}},"name":"ignored"}"""));
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);
            JsonElement message = (await client.SendAsync(HttpMethod.Patch, "cds/messages/" + url, registration.AdminToken, content)).AssertOk("Message");
            Assert.Equal(read, message.GetProperty("read").GetBoolean());
            Assert.Equal("Welcome!", message.GetProperty("name").GetString());
        }
    }

    private static string Message(int size)
    {
        const string Start = """{"previous_uri":null,"type":"private_message","name":"n","description":"d"}""";
        return Start.PadRight(size);
    }
}
