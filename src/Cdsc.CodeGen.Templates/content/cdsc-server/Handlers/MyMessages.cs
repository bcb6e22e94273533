namespace CdscServer._1;

/// <summary>What the server and a registration tell each other.</summary>
internal sealed class MyMessages(IStore store, ServerLinks links, TimeProvider clock) : MessagesHandler
{
    private static readonly string[] Starts = ["outstanding_start", "unread_start", "read_start"];

    public override async Task<ListMessagesResult> ListMessagesAsync(
        ListMessagesRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        List<Message> messages = [.. (await store.Messages.ListAsync(await store.RegistrationOfAsync(context, cancellationToken), cancellationToken))
            .Where(message => request.MessageIds?.Contains(message.MessageId) ?? true)
            .OrderByDescending(message => message.Modified)
            .Select(message => message.At(links, context))];
        var outstanding = PageOf(0, message => message.Status == MessageStatus.Open || message.Status == MessageStatus.Pending);
        var unread = PageOf(1, message => !message.Read);
        var read = PageOf(2, message => message.Read);
        return new MessageListing
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
        };

        // Who follows a link of one list gets that list alone.
        Page<Message> PageOf(int list, Func<Message, bool> isOfList) =>
            Starts.Any(start => start != Starts[list] && context.HttpContext.Request.Query.ContainsKey(start))
                ? new Page<Message>([], null, null)
                : Page<Message>.Of(messages.Where(isOfList), context, links.ListMessages(context), Starts[list]);
    }

    public override async Task<CreateMessageResult> CreateMessageAsync(
        CreateMessageRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        MessageCreation body = request.Body;
        string registrationId = await store.RegistrationOfAsync(context, cancellationToken);
        Message? previous = body.PreviousUri is { } uri ? await FindAsync(uri, registrationId, context, cancellationToken) : null;
        if (Fault(body, previous) is { } fault)
        {
            return new CreateMessageResult.BadRequest(Problems.BadRequest(fault));
        }

        // The people of the server are to hear of it here; they answer with a Message whose previous_uri is that of this one.
        DateTimeOffset now = clock.GetUtcNow();
        var message = new Message
        {
            MessageId = Id.New(),
            Uri = Links.None,
            PreviousUri = body.PreviousUri,
            Type = new MessageType(body.Type.Value),
            Read = true,
            Creator = context.ClientId,
            Created = now,
            Modified = now,
            Status = body.Type == MessageCreateType.PrivateMessage || body.Type == MessageCreateType.ClientSubmission
                ? MessageStatus.Complete
                : MessageStatus.Pending,
            Name = body.Name,
            Description = body.Description,
            UpdatesRequested = body.UpdatesRequested,
            GrantsRequested = body.GrantsRequested,
            Attachments = body.Attachments,
            RelatedUri = body.RelatedUri,
            RelatedType = body.RelatedType,
        };
        await store.Messages.AddAsync(registrationId, message.MessageId, message, cancellationToken);
        if (previous is not null && body.Type == MessageCreateType.ClientSubmission)
        {
            await store.Messages.UpdateAsync(
                registrationId,
                previous.MessageId,
                asked => asked.Status == MessageStatus.Open ? new Message(asked) { Status = MessageStatus.Pending, Modified = now } : asked,
                cancellationToken);
        }

        return message.At(links, context);
    }

    public override async Task<GetMessageResult> GetMessageAsync(
        GetMessageRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        await store.Messages.GetAsync(await store.RegistrationOfAsync(context, cancellationToken), request.MessageId, cancellationToken) is { } message
            ? message.At(links, context)
            : new GetMessageResult.NotFound(Problems.NotFound("Message"));

    public override async Task<ModifyMessageResult> ModifyMessageAsync(
        ModifyMessageRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        Message? changed = await store.Messages.UpdateAsync(
            await store.RegistrationOfAsync(context, cancellationToken),
            request.MessageId,
            message => request.Body.Read is { } read && read != message.Read
                ? new Message(message) { Read = read, Modified = clock.GetUtcNow() }
                : message,
            cancellationToken);
        return changed is null ? new ModifyMessageResult.NotFound(Problems.NotFound("Message")) : changed.At(links, context);
    }

    private static string? Fault(MessageCreation body, Message? previous) => body switch
    {
        { PreviousUri: not null } when previous is null => "The previous_uri is none of a Message of yours.",
        _ when body.Type == MessageCreateType.ClientSubmission && previous?.Type != MessageType.ServerRequest => "The previous_uri is none of a server_request.",
        _ when body.Type == MessageCreateType.ClientSubmission && body.UpdatesRequested is null or [] => "The updates_requested are missing.",
        _ when body.Type == MessageCreateType.GrantRequest && body.GrantsRequested is null or [] => "The grants_requested are missing.",
        _ => null,
    };

    private async ValueTask<Message?> FindAsync(UriString uri, string registrationId, ApiRequestContext context, CancellationToken cancellationToken) =>
        (await store.Messages.ListAsync(registrationId, cancellationToken)).FirstOrDefault(message => links.GetMessage(context, message.MessageId) == uri);
}
