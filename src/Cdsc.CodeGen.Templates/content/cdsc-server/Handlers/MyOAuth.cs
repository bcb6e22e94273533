using System.Text;
using System.Text.Json;

namespace CdscServer._1;

/// <summary>Gives out tokens, takes them back and tells what they are good for.</summary>
internal sealed class MyOAuth(IStore store, ServerLinks links, TimeProvider clock) : OAuthHandler
{
    private static OAuthError Unauthenticated => Problems.OAuth("invalid_client", "The request needs the credentials of a client.");

    public override async Task<IssueTokenResult> IssueTokenAsync(
        IssueTokenRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        // This server has no public Clients: without a secret nobody gets anything.
        if (context is not { ClientId: { } clientId, CredentialId: { } credentialId })
        {
            return new IssueTokenResult.Unauthorized(Unauthenticated) { WWWAuthenticate = OAuthChallenge.Basic("cds") };
        }

        // With a scope that users authorize, take the grant types authorization_code and refresh_token here as well.
        return request.Body.Value switch
        {
            ClientCredentialsTokenRequest body => await new TokenDesk(store, clock).IssueAsync(body, clientId, credentialId, cancellationToken),
            JsonElement body when !body.TryGetProperty("grant_type", out _) =>
                new IssueTokenResult.BadRequest(Problems.OAuth("invalid_request", "The grant_type is missing.")),
            _ => new IssueTokenResult.BadRequest(Problems.OAuth("unsupported_grant_type", "Tokens are given out by client credentials.")),
        };
    }

    public override async Task<RevokeTokenResult> RevokeTokenAsync(
        RevokeTokenRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        if (context.ClientId is null)
        {
            return new RevokeTokenResult.Unauthorized(Unauthenticated) { WWWAuthenticate = OAuthChallenge.Basic("cds") };
        }

        // The answer is the same for a token that is unknown, and for one of somebody else, which stays.
        string id = IssuedToken.IdOf(request.Body.Token);
        if (await store.Tokens.FindAsync(id, cancellationToken) is { } token && token.Value.Value.ClientId == context.ClientId)
        {
            await store.Tokens.RemoveAsync(id, cancellationToken);
        }

        return new RevokeTokenResult.Ok();
    }

    public override async Task<IntrospectTokenResult> IntrospectTokenAsync(
        IntrospectTokenRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        string registrationId = await store.RegistrationOfAsync(context, cancellationToken);
        CdsAccessToken? token = (await store.Tokens.GetAsync(registrationId, IssuedToken.IdOf(request.Body.Token), cancellationToken))?.Value;
        return token is null || token.Expires <= clock.GetUtcNow()
            ? new IntrospectionResponse { Active = false }
            : new IntrospectionResponse
            {
                Active = true,
                Scope = token.Scope,
                ClientId = token.ClientId,
                TokenType = "Bearer",
                Exp = token.Expires?.ToUnixTimeSeconds(),
                Iss = links.GetAuthorizationServerMetadata(context).Text,
                AuthorizationDetails = token.AuthorizationDetails.Count == 0 ? null : token.AuthorizationDetails,
            };
    }

    // No scope of this server needs the consent of a user. When one does, this is where the user logs in and is asked:
    // check client_id and redirect_uri first (OAuthRedirects), and keep the code_challenge with the code (OAuthProofKey).
    public override Task<AuthorizeResult> AuthorizeAsync(AuthorizeRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        const string Page = "<!DOCTYPE html><title>Nothing to authorize</title><p>There is nothing here that a user could authorize.</p>";
        return Task.FromResult<AuthorizeResult>(new AuthorizeResult.BadRequest(new MemoryStream(Encoding.UTF8.GetBytes(Page))));
    }

    public override Task<PushAuthorizationRequestResult> PushAuthorizationRequestAsync(
        PushAuthorizationRequestRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<PushAuthorizationRequestResult>(context.ClientId is null
            ? new PushAuthorizationRequestResult.Unauthorized(Unauthenticated) { WWWAuthenticate = OAuthChallenge.Basic("cds") }
            : new PushAuthorizationRequestResult.BadRequest(Problems.OAuth("unauthorized_client", "There is nothing here that a user could authorize.")));
}
