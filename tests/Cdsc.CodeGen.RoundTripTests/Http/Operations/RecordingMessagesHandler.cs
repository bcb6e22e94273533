using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <inheritdoc cref="Recorder"/>
internal sealed class RecordingMessagesHandler(Recorder recorder) : MessagesHandler
{
    public override Task<ListMessagesResult> ListMessagesAsync(
        ListMessagesRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<ListMessagesResult>(request);

    public override Task<CreateMessageResult> CreateMessageAsync(
        CreateMessageRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<CreateMessageResult>(request);

    public override Task<GetMessageResult> GetMessageAsync(
        GetMessageRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<GetMessageResult>(request);

    public override Task<ModifyMessageResult> ModifyMessageAsync(
        ModifyMessageRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<ModifyMessageResult>(request);
}
