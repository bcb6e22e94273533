using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <inheritdoc cref="Recorder"/>
internal sealed class RecordingCredentialsHandler(Recorder recorder) : CredentialsHandler
{
    public override Task<ListCredentialsResult> ListCredentialsAsync(
        ListCredentialsRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<ListCredentialsResult>(request);

    public override Task<CreateCredentialResult> CreateCredentialAsync(
        CreateCredentialRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<CreateCredentialResult>(request);

    public override Task<GetCredentialResult> GetCredentialAsync(
        GetCredentialRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<GetCredentialResult>(request);

    public override Task<ModifyCredentialResult> ModifyCredentialAsync(
        ModifyCredentialRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<ModifyCredentialResult>(request);
}
