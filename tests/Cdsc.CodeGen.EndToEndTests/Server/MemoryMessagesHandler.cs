using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>What the server and a registration tell each other.</summary>
internal sealed class MemoryMessagesHandler(MemoryState state, ServerLinks links) : MessagesHandler
{
    private static readonly string[] Cursors = ["outstanding_cursor", "unread_cursor", "read_cursor"];

    public override Task<ListMessagesResult> ListMessagesAsync(
        ListMessagesRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            List<Message> messages = [.. MemoryState.Newest(state.Messages.Values, state.RegistrationOf(context.ClientId), message => message.Modified)
                .Where(message => Filter.Has(request.MessageIds, message.MessageId))
                .Select(message => message.At(links, context))];
            var outstanding = Page(0, message => message.Status == MessageStatus.Open || message.Status == MessageStatus.Pending);
            var unread = Page(1, message => !message.Read);
            var read = Page(2, message => message.Read);
            return Task.FromResult<ListMessagesResult>(new MessageListing
            {
                Outstanding = outstanding.Items,
                OutstandingNext = outstanding.Next,
                OutstandingPrevious = outstanding.Previous,
                Unread = unread.Items,
                UnreadNext = unread.Next,
                UnreadPrevious = unread.Previous,
                Read = read.Items,
                ReadNext = read.Next,
                ReadPrevious = read.Previous,
            });

            // Who follows a link of one list gets that list alone.
            MemoryPage<Message> Page(int list, Func<Message, bool> isOfList) =>
                Cursors.Any(cursor => cursor != Cursors[list] && context.HttpContext.Request.Query.ContainsKey(cursor))
                    ? MemoryPage<Message>.Empty
                    : MemoryPage<Message>.Of([.. messages.Where(isOfList)], state.Setup.PageSize, context.HttpContext.Request, links.ListMessages(context), Cursors[list]);
        }
    }

    public override Task<CreateMessageResult> CreateMessageAsync(
        CreateMessageRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            MessageCreation body = request.Body;
            string registrationId = state.RegistrationOf(context.ClientId);
            Stored<Message>? previous = body.PreviousUri is { } uri ? Find(uri, registrationId, context) : null;
            if (Fault(body, previous) is { } fault)
            {
                return Task.FromResult<CreateMessageResult>(new CreateMessageResult.BadRequest(Problems.BadRequest(fault)));
            }

            if (body.Attachments?.Sum(attachment => (long)attachment.Data.GetDecodedSize()) > state.Setup.AttachmentLimit)
            {
                return Task.FromResult<CreateMessageResult>(new CreateMessageResult.ContentTooLarge(Problems.ContentTooLarge("The attachments are too large.")));
            }

            var message = new Message
            {
                MessageId = state.NextId("message"),
                Uri = MemoryLinks.None,
                PreviousUri = body.PreviousUri,
                Type = new MessageType(body.Type.Value),
                Read = true,
                Creator = context.ClientId,
                Created = state.Now,
                Modified = state.Now,
                Status = body.Type == MessageCreateType.PrivateMessage || body.Type == MessageCreateType.ClientSubmission ? MessageStatus.Complete : MessageStatus.Pending,
                Name = body.Name,
                Description = body.Description,
                UpdatesRequested = body.UpdatesRequested,
                GrantsRequested = body.GrantsRequested,
                Attachments = body.Attachments,
                RelatedUri = body.RelatedUri,
                RelatedType = body.RelatedType,
            };
            state.Messages.Add(message.MessageId, new Stored<Message>(registrationId, message));
            if (body.Type == MessageCreateType.ClientSubmission && previous!.Value.Status == MessageStatus.Open)
            {
                previous.Value = new Message(previous.Value) { Status = MessageStatus.Pending, Modified = state.Now };
            }

            return Task.FromResult<CreateMessageResult>(message.At(links, context));
        }
    }

    public override Task<GetMessageResult> GetMessageAsync(
        GetMessageRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult<GetMessageResult>(Find(request.MessageId, context) is { } message
                ? message.Value.At(links, context)
                : new GetMessageResult.NotFound(Problems.NotFound("Message")));
        }
    }

    public override Task<ModifyMessageResult> ModifyMessageAsync(
        ModifyMessageRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            if (Find(request.MessageId, context) is not { } stored)
            {
                return Task.FromResult<ModifyMessageResult>(new ModifyMessageResult.NotFound(Problems.NotFound("Message")));
            }

            if (request.Body.Read is { } read && read != stored.Value.Read)
            {
                stored.Value = new Message(stored.Value) { Read = read, Modified = state.Now };
            }

            return Task.FromResult<ModifyMessageResult>(stored.Value.At(links, context));
        }
    }

    private static string? Fault(MessageCreation body, Stored<Message>? previous) => body switch
    {
        { PreviousUri: not null } when previous is null => "The previous_uri is none of a Message of yours.",
        _ when body.Type == MessageCreateType.ClientSubmission && previous?.Value.Type != MessageType.ServerRequest => "The previous_uri is none of a server_request.",
        _ when body.Type == MessageCreateType.ClientSubmission && body.UpdatesRequested is null or [] => "The updates_requested are missing.",
        _ when body.Type == MessageCreateType.GrantRequest && body.GrantsRequested is null or [] => "The grants_requested are missing.",
        _ => null,
    };

    private Stored<Message>? Find(string messageId, ApiRequestContext context) =>
        state.Messages.TryGetValue(messageId, out Stored<Message>? message) && message.RegistrationId == state.RegistrationOf(context.ClientId) ? message : null;

    private Stored<Message>? Find(UriString uri, string registrationId, ApiRequestContext context) => state.Messages.Values
        .FirstOrDefault(message => message.RegistrationId == registrationId && links.GetMessage(context, message.Value.MessageId) == uri);
}
