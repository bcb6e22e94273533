using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Three lists in one, and chains of replies.</summary>
public sealed class CdsMessageTests : IAsyncLifetime
{
    private CdsStub _stub = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stub = await CdsStub.StartWithServerAsync();

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    [Fact]
    public async Task The_three_lists_are_followed_each_by_its_own_links_and_a_Message_comes_once()
    {
        _stub.Answers["GET /cds-api/v1/messages"] = request => request.Query switch
        {
            "?message_ids=x%20y" => Listing([Text("a"), Text("b")], "o2", [Text("b"), Text("c")], "u2", [Text("e")], null),
            "?page=o2" => Listing([Text("c")], "o3", [], null, [], null),
            "?page=o3" => Listing([Text("d")], null, [], null, [], null),
            "?page=u2" => Listing([], null, [Text("f"), Text("a")], null, [], null),
            _ => new StubAnswer(500),
        };
        List<Message> messages = await _stub.ClientAdmin.EnumerateMessagesAsync(["x", "y"], Cancellation).ToListAsync(Cancellation);
        Assert.Equal(["a", "b", "c", "d", "f", "e"], messages.Select(message => message.MessageId));
        Assert.Equal(4, _stub.Count("GET /cds-api/v1/messages"));
    }

    [Fact]
    public async Task Pages_in_a_circle_end()
    {
        _stub.Answers["GET /cds-api/v1/messages"] = request => Listing([], null, [], null, [Text("a")], request.Query == "?page=r2" ? "r3" : "r2");
        await Assert.ThrowsAsync<ApiException>(() => _stub.ClientAdmin.EnumerateMessagesAsync(null, Cancellation).ToListAsync(Cancellation).AsTask());
        Assert.InRange(_stub.Count("GET /cds-api/v1/messages"), 3, 4);
    }

    [Fact]
    public async Task The_newest_update_in_the_chain_tells_the_status()
    {
        string[] messages =
        [
            Text("update-2", "message", "request_update", "rejected", "2026-01-03T00:00:00+09:00"),
            Text("update-4", "update-3", "request_update", "complete", "2026-01-04T00:00:00Z"),
            Text("message", null, "server_request", "open", "2026-01-01T00:00:00Z"),
            Text("update-3", "update-2", "request_update", "errored", "2026-01-03T00:00:00.5Z"),
            Text("update-1", "message", "request_update", "pending", "2026-01-02T16:00:00Z"),
            Text("note", "update-4", "private_message", "complete", "2026-01-09T00:00:00Z"),
            Text("other", null, "server_request", "pending", "2026-01-01T00:00:00Z"),
        ];
        foreach ((int count, string status) in new[] { (7, "complete"), (1, "rejected") })
        {
            _stub.Answers["GET /cds-api/v1/messages"] = _ => Listing(messages[..count], null, [], null, [], null);
            Message message = Read(messages[2]);
            Assert.Equal(status, (await _stub.ClientAdmin.GetEffectiveStatusAsync(message, Cancellation)).Value);
        }

        var history = new CdsMessageHistory(messages.Select(Read));
        Assert.Equal(["update-2", "update-1", "update-3", "update-4", "note"], history.RepliesTo(Read(messages[2])).Select(reply => reply.MessageId));
        Assert.Equal("pending", history.StatusOf(Read(messages[6])).Value);
        Assert.Equal("complete", history.StatusOf(Read(messages[3])).Value);
        Assert.Equal("complete", history.StatusOf(Read(messages[1])).Value);
        Assert.Equal("open", new CdsMessageHistory([]).StatusOf(Read(messages[2])).Value);
    }

    /// <summary>A submission is complete from the start, so an update of it says nothing of what it answers (CDS-WG1-02, sections 6.2 and 6.3).</summary>
    [Theory]
    [InlineData("client_submission")]
    [InlineData("private_message")]
    [InlineData("a_new_type")]
    public void An_update_of_another_reply_is_not_about_the_Message(string type)
    {
        Message message = Read(Text("message", null, "server_request", "open", "2026-01-01T00:00:00Z"));
        Message update = Read(Text("update", "message", "request_update", "pending", "2026-01-02T00:00:00Z"));
        Message reply = Read(Text("reply", "message", type, "complete", "2026-01-03T00:00:00Z"));
        Message other = Read(Text("other", "reply", "request_update", "rejected", "2026-01-04T00:00:00Z"));
        var history = new CdsMessageHistory([message, update, reply, other]);
        Assert.Equal("pending", history.StatusOf(message).Value);
        Assert.Equal("rejected", history.StatusOf(reply).Value);
        Assert.Equal("open", new CdsMessageHistory([message, reply, other]).StatusOf(message).Value);
        Assert.Equal(3, history.RepliesTo(message).Count);
    }

    [Fact]
    public async Task Replies_in_a_circle_are_gone_through_once()
    {
        Message first = Read(Text("1", "3", "request_update", "open", "2026-01-01T00:00:00Z"));
        Message second = Read(Text("2", "1", "request_update", "complete", "2026-01-02T00:00:00Z"));
        Message third = Read(Text("3", "2", "request_update", "rejected", "2026-01-03T00:00:00Z"));
        Message itself = Read(Text("4", "4", "request_update", "pending", "2026-01-03T00:00:00Z"));
        var history = new CdsMessageHistory([first, second, third, itself, itself]);
        Assert.Equal("rejected", history.StatusOf(first).Value);
        Assert.Equal(["1", "3"], history.RepliesTo(second).Select(reply => reply.MessageId));
        Assert.Empty(history.RepliesTo(itself));
        _stub.Answers["GET /cds-api/v1/messages/2"] = _ => Text("2", "1", "request_update", "complete", "2026-01-02T00:00:00Z");
        _stub.Answers["GET /cds-api/v1/messages/1"] = _ => Text("1", "3", "request_update", "open", "2026-01-01T00:00:00Z");
        await Assert.ThrowsAsync<ApiException>(() => _stub.ClientAdmin.EnumeratePreviousMessagesAsync(third, Cancellation).ToListAsync(Cancellation).AsTask());
        Assert.Equal(2, _stub.Requests.Count(r => r.Path.StartsWith("/cds-api/v1/messages/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_Message_answers_is_read_up_to_the_first_and_a_chain_without_end_is_cut()
    {
        _stub.Answers["GET /cds-api/v1/messages/2"] = _ => Text("2", "1");
        _stub.Answers["GET /cds-api/v1/messages/1"] = _ => Text("1");
        Message third = Read(Text("3", "2"));
        Assert.Equal(["2", "1"], (await _stub.ClientAdmin.EnumeratePreviousMessagesAsync(third, Cancellation).ToListAsync(Cancellation)).Select(message => message.MessageId));
        for (int i = 0; i < 1100; i++)
        {
            string next = $"{i + 1}";
            _stub.Answers[$"GET /cds-api/v1/messages/{i}"] = _ => Text(next, next);
        }

        await Assert.ThrowsAsync<ApiException>(() => _stub.ClientAdmin.EnumeratePreviousMessagesAsync(Read(Text("x", "0")), Cancellation).ToListAsync(Cancellation).AsTask());
        Assert.InRange(_stub.Requests.Count, 900, 1100);
    }

    [Fact]
    public async Task Messages_are_sent_and_marked()
    {
        _stub.Answers["POST /cds-api/v1/messages"] = _ => new StubAnswer(201, Text("new"));
        _stub.Answers["PATCH /cds-api/v1/messages/new"] = _ => Text("new");
        var creation = new MessageCreation { PreviousUri = null, Type = MessageCreateType.PrivateMessage, Name = "n", Description = "d" };
        Message message = (await _stub.ClientAdmin.CreateMessageAsync(creation, Cancellation)).Value;
        await _stub.ClientAdmin.MarkAsReadAsync(message, false, Cancellation);
        Assert.Equal(("PATCH", """{"read":false}"""), (_stub.Requests[^1].Method, _stub.Requests[^1].Body));
        await _stub.ClientAdmin.MarkAsReadAsync(message, cancellationToken: Cancellation);
        Assert.Equal("""{"read":true}""", _stub.Requests[^1].Body);
    }

    [Fact]
    public async Task A_Message_that_is_too_large_says_so()
    {
        _stub.Answers["POST /cds-api/v1/messages"] = _ => new StubAnswer(413, """{"title": "Too large", "status": 413}""", ("Content-Type", "application/problem+json"));
        var creation = new MessageCreation { PreviousUri = null, Type = MessageCreateType.PrivateMessage, Name = "n", Description = "d" };
        ApiException<Problem> exception = await Assert.ThrowsAsync<ApiException<Problem>>(() => _stub.ClientAdmin.CreateMessageAsync(creation, Cancellation));
        Assert.True(exception.IsContentTooLarge);
    }

    private static Message Read(string json) => JsonModel.Parse(json, MessageJsonConverter.ReadValue);

    private string Text(
        string id, string? previous = null, string type = "private_message", string status = "complete", string created = "2026-01-01T00:00:00Z") => $$"""
        {
          "message_id": "{{id}}", "uri": "{{_stub.Origin}}/cds-api/v1/messages/{{id}}",
          "previous_uri": {{(previous is null ? "null" : $"\"{_stub.Origin}/cds-api/v1/messages/{previous}\"")}},
          "type": "{{type}}", "read": false, "creator": null, "created": "{{created}}", "modified": "{{created}}",
          "status": "{{status}}", "name": "n", "description": "d"
        }
        """;

    private string Listing(string[] outstanding, string? outstandingNext, string[] unread, string? unreadNext, string[] read, string? readNext)
    {
        return $$"""
            {
              "outstanding": [{{string.Join(',', outstanding)}}], "outstanding_next": {{Link(outstandingNext)}}, "outstanding_previous": null,
              "unread": [{{string.Join(',', unread)}}], "unread_next": {{Link(unreadNext)}}, "unread_previous": null,
              "read": [{{string.Join(',', read)}}], "read_next": {{Link(readNext)}}, "read_previous": null
            }
            """;

        string Link(string? page) => page is null ? "null" : $"\"{_stub.Origin}/cds-api/v1/messages?page={page}\"";
    }
}
