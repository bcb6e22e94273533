using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Microsoft.Net.Http.Headers;

namespace Cdsc.CodeGen.RoundTripTests;

/// <inheritdoc cref="Recorder"/>
internal sealed class RecordingOAuthMetadataHandler(Recorder recorder) : OAuthMetadataHandler
{
    public override Task<GetClientServerMetadataResult> GetClientServerMetadataAsync(
        GetClientServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<GetClientServerMetadataResult>(request);

    public override Task<GetAuthorizationServerMetadataResult> GetAuthorizationServerMetadataAsync(
        GetAuthorizationServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<GetAuthorizationServerMetadataResult>(request);

    public override Task<GetClientAuthorizationServerMetadataResult> GetClientAuthorizationServerMetadataAsync(
        GetClientAuthorizationServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<GetClientAuthorizationServerMetadataResult>(request);

    public override ValueTask<EntityTagHeaderValue?> GetClientServerMetadataETagAsync(
        GetClientServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) => new(recorder.Tag);
}
