using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <inheritdoc cref="Recorder"/>
internal sealed class RecordingOAuthHandler(Recorder recorder) : OAuthHandler
{
    public override Task<IssueTokenResult> IssueTokenAsync(
        IssueTokenRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<IssueTokenResult>(request);

    public override Task<AuthorizeResult> AuthorizeAsync(
        AuthorizeRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<AuthorizeResult>(request);

    public override Task<PushAuthorizationRequestResult> PushAuthorizationRequestAsync(
        PushAuthorizationRequestRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<PushAuthorizationRequestResult>(request);

    public override Task<RevokeTokenResult> RevokeTokenAsync(
        RevokeTokenRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<RevokeTokenResult>(request);

    public override Task<IntrospectTokenResult> IntrospectTokenAsync(
        IntrospectTokenRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<IntrospectTokenResult>(request);
}
