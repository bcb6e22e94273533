using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <inheritdoc cref="Recorder"/>
internal sealed class RecordingRegistrationHandler(Recorder recorder) : RegistrationHandler
{
    public override Task<RegisterClientResult> RegisterClientAsync(
        RegisterClientRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<RegisterClientResult>(request);
}
