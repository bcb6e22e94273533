using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <inheritdoc cref="Recorder"/>
internal sealed class RecordingClientsHandler(Recorder recorder) : ClientsHandler
{
    public override Task<ListClientsResult> ListClientsAsync(
        ListClientsRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<ListClientsResult>(request);

    public override Task<GetClientResult> GetClientAsync(
        GetClientRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<GetClientResult>(request);

    public override Task<ModifyClientResult> ModifyClientAsync(
        ModifyClientRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<ModifyClientResult>(request);
}
