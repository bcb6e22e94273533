using System.Text;
using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Where users come to agree, and what they go back with. Whoever calls holds the gate.</summary>
internal sealed class AuthorizationDesk(MemoryState state)
{
    /// <summary>The parameters of a request, from whichever way it came.</summary>
    public static AuthorizeRequest Parameters(PushedAuthorizationRequest body) => new()
    {
        ClientId = body.ClientId,
        ResponseType = body.ResponseType,
        RedirectUri = body.RedirectUri,
        Scope = body.Scope,
        State = body.State,
        CodeChallenge = body.CodeChallenge,
        CodeChallengeMethod = body.CodeChallengeMethod,
        AuthorizationDetails = body.AuthorizationDetails,
        CdsGrantId = body.CdsGrantId,
        Prompt = body.Prompt,
    };

    /// <summary>What is wrong with a request; null when the user may be asked.</summary>
    public OAuthError? Check(AuthorizeRequest request) =>
        ClientOf(request) is not { } client || RedirectUriOf(request, client) is null
            ? Problems.OAuth("invalid_request", "The client_id or the redirect_uri is not registered.")
            : Read(request, client, out OAuthError? error) is null ? error : null;

    public AuthorizeResult Answer(AuthorizeRequest request, UriString issuer)
    {
        if (request.RequestUri is { } uri)
        {
            // A request_uri is good for one use, by whom it was given to, and for a while.
            if (!state.Pushed.Remove(uri.Text, out StoredRequest? pushed) || pushed.Request.ClientId != request.ClientId || pushed.Expires <= state.Now)
            {
                return new AuthorizeResult.BadRequest(Page("The request_uri is unknown or has expired."));
            }

            request = Parameters(pushed.Request);
        }

        // Nobody is sent to a place that isn't registered, not even with an error.
        if (ClientOf(request) is not { } client || RedirectUriOf(request, client) is not { } redirect)
        {
            return new AuthorizeResult.BadRequest(Page("The client_id or the redirect_uri is not registered."));
        }

        AuthorizeResult Refuse(OAuthError error) => new AuthorizeResult.Found
        {
            Location = OAuthRedirects.WithError(redirect, error.Error, error.ErrorDescription, request.State, issuer),
        };

        if (Read(request, client, out OAuthError? fault) is not { } ask)
        {
            return Refuse(fault!);
        }

        return state.Decide(ask) switch
        {
            Decision.Look => new AuthorizeResult.Ok(Page($"Do you agree to {ask.Scope}?")),
            Decision.Decline => Refuse(Problems.OAuth("access_denied", "The user declined.")),
            Decision.LogInAsSomebodyElse when ask.GrantId is not null =>
                Refuse(Problems.OAuth(AuthorizationErrorCode.CdsGrantIdInvalidUser.Value, "The Grant is for somebody else to authorize.")),
            _ => new AuthorizeResult.Found { Location = OAuthRedirects.WithCode(redirect, Agree(ask, request.RedirectUri), request.State, issuer) },
        };
    }

    private Client? ClientOf(AuthorizeRequest request) =>
        state.Clients.GetValueOrDefault(request.ClientId)?.Value is { ResponseTypes.Count: > 0 } client && client.CdsStatus != ClientStatus.Disabled
            ? client
            : null;

    private static UriString? RedirectUriOf(AuthorizeRequest request, Client client) =>
        request.RedirectUri is not { } uri ? client.CdsDefaultRedirectUri
        : OAuthRedirects.IsRegistered(client.RedirectUris, uri) ? uri
        : default(UriString?);

    private AuthorizationAsk? Read(AuthorizeRequest request, Client client, out OAuthError? error)
    {
        string scope = request.Scope ?? client.CdsDefaultScope!;
        IReadOnlyList<AuthorizationDetail>? details =
            request.AuthorizationDetails is null ? client.CdsDefaultAuthorizationDetails : AuthorizationDetails.Parse(request.AuthorizationDetails);
        error = request switch
        {
            { ResponseType: null } => Problems.OAuth("invalid_request", "The response_type is missing."),
            _ when request.ResponseType != ResponseType.Code => Problems.OAuth("unsupported_response_type", "Only codes are given out."),
            _ when request.CodeChallengeMethod != CodeChallengeMethod.S256 || !OAuthProofKey.IsChallenge(request.CodeChallenge) =>
                Problems.OAuth("invalid_request", "A code_challenge by S256 is needed."),
            _ when MemoryScopes.Split(scope).Except(MemoryScopes.Split(client.Scope)).Any() => Problems.OAuth("invalid_scope", "The scope is not that of the Client."),
            _ when details is null || details.Any(detail => !client.AuthorizationDetailsTypes.Contains(detail.Type)) =>
                Problems.OAuth("invalid_authorization_details", "The authorization_details are of a type that the Client has not."),

            // All else comes first (section 8.3).
            { CdsGrantId: { } grantId } when !IsFitting(grantId, client, scope) =>
                Problems.OAuth(AuthorizationErrorCode.CdsGrantIdInvalidValue.Value, "The Grant is not one to authorize so."),
            _ => null,
        };
        return error is not null ? null : new AuthorizationAsk(
            client.ClientId,
            RedirectUriOf(request, client)!.Value,
            scope,
            details!,
            request.State,
            request.CodeChallenge!,
            request.CdsGrantId,
            request.Prompt == AuthorizationPrompt.Login);
    }

    private bool IsFitting(string grantId, Client client, string scope) =>
        state.Grants.TryGetValue(grantId, out Stored<Grant>? grant)
        && grant.Value.ClientId == client.ClientId
        && grant.Value.Status == GrantStatus.NeedsAuthorization
        && grant.Value.Scope == scope;

    /// <summary>The Grant is there, or brought up to date, before anybody asks for a token (section 8.3).</summary>
    private Secret Agree(AuthorizationAsk ask, UriString? requestedRedirectUri)
    {
        string grantId = ask.GrantId ?? state.NextId("grant");
        Grant grant = ask.GrantId is null
            ? new Grant
            {
                GrantId = grantId,
                Uri = MemoryLinks.None,
                Replacing = [],
                ReplacedBy = [],
                Parent = null,
                Children = [],
                Created = state.Now,
                Modified = state.Now,
                NotBefore = null,
                NotAfter = null,
                Eta = null,
                Expires = null,
                Status = GrantStatus.Active,
                ClientId = ask.ClientId,
                Scope = ask.Scope,
                AuthorizationDetails = ask.AuthorizationDetails,
                States = [],
                ReceiptConfirmations = [],
                EnabledScope = ask.Scope,
                EnabledAuthorizationDetails = ask.AuthorizationDetails,
            }
            : state.Grants[grantId].Value;
        state.Grants[grantId] = new Stored<Grant>(state.RegistrationOf(ask.ClientId), new Grant(grant)
        {
            Status = GrantStatus.Active,
            EnabledScope = grant.Scope,
            EnabledAuthorizationDetails = grant.AuthorizationDetails,
            States = ask.State is null ? grant.States : [.. grant.States, ask.State],
            ReceiptConfirmations = [.. grant.ReceiptConfirmations, state.NextId("receipt")],
            Modified = state.Now,
        });
        Secret code = state.NextSecret();
        state.Codes.Add(code.Reveal(), new StoredCode(ask, requestedRedirectUri, grantId, state.Now.AddMinutes(5)));
        return code;
    }

    private static MemoryStream Page(string text) => new(Encoding.UTF8.GetBytes($"<!DOCTYPE html><title>Demo Gas &amp; Electric</title><p>{text}</p>"));
}
