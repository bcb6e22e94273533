using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>The endpoints of OAuth. The work is done at two desks: one for authorizations, one for tokens.</summary>
internal sealed class MemoryOAuthHandler(MemoryState state, ServerLinks links) : OAuthHandler
{
    private readonly AuthorizationDesk _authorizations = new(state);
    private readonly TokenDesk _tokens = new(state);

    public override Task<IssueTokenResult> IssueTokenAsync(
        IssueTokenRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            // This server has no public Clients, so that without a secret nobody gets anything.
            return Task.FromResult<IssueTokenResult>(
                context is { ClientId: { } clientId, CredentialId: { } credentialId }
                    ? _tokens.Issue(request.Body, clientId, credentialId)
                    : new IssueTokenResult.Unauthorized(Unauthenticated) { WWWAuthenticate = OAuthChallenge.Basic("cds") });
        }
    }

    public override Task<AuthorizeResult> AuthorizeAsync(
        AuthorizeRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult(_authorizations.Answer(request, context.BaseUrl));
        }
    }

    public override Task<PushAuthorizationRequestResult> PushAuthorizationRequestAsync(
        PushAuthorizationRequestRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            if (context.ClientId is not { } clientId)
            {
                return Task.FromResult<PushAuthorizationRequestResult>(
                    new PushAuthorizationRequestResult.Unauthorized(Unauthenticated) { WWWAuthenticate = OAuthChallenge.Basic("cds") });
            }

            OAuthError? fault = request.Body.ClientId == clientId
                ? _authorizations.Check(AuthorizationDesk.Parameters(request.Body))
                : Problems.OAuth("invalid_request", "The client_id is not that of the credentials.");
            if (fault is not null)
            {
                return Task.FromResult<PushAuthorizationRequestResult>(new PushAuthorizationRequestResult.BadRequest(fault));
            }

            UriString uri = "urn:ietf:params:oauth:request_uri:" + state.NextSecret().Reveal();
            TimeSpan lifetime = state.Setup.PushedRequestLifetime;
            state.Pushed.Add(uri.Text, new StoredRequest(request.Body, state.Now + lifetime));
            return Task.FromResult<PushAuthorizationRequestResult>(new PushedAuthorizationResponse { RequestUri = uri, ExpiresIn = (int)lifetime.TotalSeconds });
        }
    }

    public override Task<RevokeTokenResult> RevokeTokenAsync(
        RevokeTokenRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            if (context.ClientId is not { } clientId)
            {
                return Task.FromResult<RevokeTokenResult>(
                    new RevokeTokenResult.Unauthorized(Unauthenticated) { WWWAuthenticate = OAuthChallenge.Basic("cds") });
            }

            // A token of somebody else is none that this Client could know.
            string text = request.Body.Token.Reveal();
            if (state.RefreshTokens.TryGetValue(text, out StoredRefreshToken? refresh) && refresh.ClientId == clientId)
            {
                state.Revoke((family, _) => family == refresh.Family);
            }
            else if (state.Tokens.TryGetValue(text, out StoredToken? token) && token.Value.ClientId == clientId)
            {
                state.Tokens.Remove(text);
            }

            return Task.FromResult<RevokeTokenResult>(new RevokeTokenResult.Ok());
        }
    }

    public override Task<IntrospectTokenResult> IntrospectTokenAsync(
        IntrospectTokenRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            CdsAccessToken? token = state.Tokens.GetValueOrDefault(request.Body.Token.Reveal())?.Value;
            bool isActive = token is not null
                && (token.Expires is null || token.Expires > state.Now)
                && state.RegistrationOf(token.ClientId) == state.RegistrationOf(context.ClientId);
            return Task.FromResult<IntrospectTokenResult>(isActive
                ? new IntrospectionResponse
                {
                    Active = true,
                    Scope = token!.Scope,
                    ClientId = token.ClientId,
                    TokenType = "Bearer",
                    Exp = token.Expires?.ToUnixTimeSeconds(),
                    Iss = links.GetAuthorizationServerMetadata(context).Text,
                    AuthorizationDetails = token.AuthorizationDetails.Count == 0 ? null : token.AuthorizationDetails,
                }
                : new IntrospectionResponse { Active = false });
        }
    }

    private static OAuthError Unauthenticated => Problems.OAuth("invalid_client", "The request needs the credentials of a client.");
}
