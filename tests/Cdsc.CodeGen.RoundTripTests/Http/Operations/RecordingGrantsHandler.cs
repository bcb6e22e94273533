using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <inheritdoc cref="Recorder"/>
internal sealed class RecordingGrantsHandler(Recorder recorder) : GrantsHandler
{
    public override Task<ListGrantsResult> ListGrantsAsync(
        ListGrantsRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<ListGrantsResult>(request);

    public override Task<GetGrantResult> GetGrantAsync(
        GetGrantRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<GetGrantResult>(request);

    public override Task<ModifyGrantResult> ModifyGrantAsync(
        ModifyGrantRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<ModifyGrantResult>(request);
}
