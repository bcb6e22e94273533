using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Metadata, registration, and what OAuth defines.</summary>
internal static class OAuthOperations
{
    private const string Id = "a/b ä";

    private const string EncodedId = "a%2Fb%20%C3%A4";

    private const string IfNoneMatch = "\"1\"";

    public static IReadOnlyList<Operation> All { get; } =
    [
        new("getClientServerMetadata", $"/cds/clients/{EncodedId}/server-metadata")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.OAuthMetadata.GetClientServerMetadataAsync(
                uri,
                IfNoneMatch,
                token)),
            Request = _ => new GetClientServerMetadataRequest { ClientId = Id },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new GetClientServerMetadataResult.Ok((ServerMetadata)body!),
                ["304"] = _ => null,
                ["401"] = body => new GetClientServerMetadataResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["503"] = body => new GetClientServerMetadataResult.ServiceUnavailable((Problem)body!) { RetryAfter = OperationTests.RetryAfter },
                ["default"] = body => new GetClientServerMetadataResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("getAuthorizationServerMetadata", "/.well-known/oauth-authorization-server")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.OAuthMetadata.GetAuthorizationServerMetadataAsync(uri, token)),
            Request = _ => new GetAuthorizationServerMetadataRequest(),
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new GetAuthorizationServerMetadataResult.Ok((ClientAuthorizationServerMetadata)body!),
                ["default"] = body => new GetAuthorizationServerMetadataResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("getClientAuthorizationServerMetadata", $"/cds/clients/{EncodedId}/oauth-metadata")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.OAuthMetadata.GetClientAuthorizationServerMetadataAsync(
                uri,
                token)),
            Request = _ => new GetClientAuthorizationServerMetadataRequest { ClientId = Id },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new GetClientAuthorizationServerMetadataResult.Ok((ClientAuthorizationServerMetadata)body!),
                ["401"] = body => new GetClientAuthorizationServerMetadataResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["default"] = body => new GetClientAuthorizationServerMetadataResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("registerClient", "/cds/oauth/register")
        {
            SendAsync = async (server, uri, body, token) => Received.Of(await server.Registration.RegisterClientAsync(
                uri,
                (ClientRegistrationRequest)body!,
                token)),
            Request = body => new RegisterClientRequest { Body = (ClientRegistrationRequest)body! },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["201"] = body => new RegisterClientResult.Created((ClientRegistrationResponse)body!),
                ["200"] = body => new RegisterClientResult.Ok((ClientRegistrationResponse)body!),
                ["400"] = body => new RegisterClientResult.BadRequest((OAuthError)body!),
                ["default"] = body => new RegisterClientResult.Other(OperationTests.OtherStatus, (OAuthError)body!),
            },
        },
        new("issueToken", "/cds/oauth/token")
        {
            SendAsync = async (server, uri, body, token) => Received.Of(await server.OAuth.IssueTokenAsync(uri, (TokenRequest)body!, token)),
            Request = body => new IssueTokenRequest { Body = (TokenRequest)body! },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new IssueTokenResult.Ok((TokenResponse)body!),
                ["400"] = body => new IssueTokenResult.BadRequest((OAuthError)body!),
                ["401"] = body => new IssueTokenResult.Unauthorized((OAuthError)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["default"] = body => new IssueTokenResult.Other(OperationTests.OtherStatus, (OAuthError)body!),
            },
        },
        new("authorize", "/cds/oauth/authorize?client_id=c%201&response_type=code&redirect_uri=com.example.app%3A%2Fcallback%3Fa%3D%257e&scope=example_custom%20other&state=%C3%A4%26%3D%2B&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&authorization_details=%5B%7B%22type%22%3A%20%22example_custom%22%2C%20%22n%22%3A%201e3%7D%5D&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3A1&cds_grant_id=g-1&prompt=login")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.OAuth.AuthorizeAsync(
                uri,
                "c 1",
                ResponseType.Code,
                "com.example.app:/callback?a=%7e",
                "example_custom other",
                "ä&=+",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                CodeChallengeMethod.S256,
                "[{\"type\": \"example_custom\", \"n\": 1e3}]",
                "urn:ietf:params:oauth:request_uri:1",
                "g-1",
                AuthorizationPrompt.Login,
                token)),
            Request = _ => new AuthorizeRequest
            {
                ClientId = "c 1",
                ResponseType = ResponseType.Code,
                RedirectUri = "com.example.app:/callback?a=%7e",
                Scope = "example_custom other",
                State = "ä&=+",
                CodeChallenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                CodeChallengeMethod = CodeChallengeMethod.S256,
                AuthorizationDetails = "[{\"type\": \"example_custom\", \"n\": 1e3}]",
                RequestUri = "urn:ietf:params:oauth:request_uri:1",
                CdsGrantId = "g-1",
                Prompt = AuthorizationPrompt.Login,
            },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new AuthorizeResult.Ok((Stream)body!),
                ["302"] = _ => new AuthorizeResult.Found { Location = OperationServer.Elsewhere },
                ["400"] = body => new AuthorizeResult.BadRequest((Stream)body!),
                ["default"] = body => new AuthorizeResult.Other(OperationTests.OtherStatus, (OAuthError)body!),
            },
        },
        new("pushAuthorizationRequest", "/cds/oauth/par")
        {
            SendAsync = async (server, uri, body, token) => Received.Of(await server.OAuth.PushAuthorizationRequestAsync(
                uri,
                (PushedAuthorizationRequest)body!,
                token)),
            Request = body => new PushAuthorizationRequestRequest { Body = (PushedAuthorizationRequest)body! },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["201"] = body => new PushAuthorizationRequestResult.Created((PushedAuthorizationResponse)body!),
                ["400"] = body => new PushAuthorizationRequestResult.BadRequest((OAuthError)body!),
                ["401"] = body => new PushAuthorizationRequestResult.Unauthorized((OAuthError)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["413"] = body => new PushAuthorizationRequestResult.ContentTooLarge((OAuthError)body!),
                ["429"] = body => new PushAuthorizationRequestResult.TooManyRequests((OAuthError)body!),
                ["default"] = body => new PushAuthorizationRequestResult.Other(OperationTests.OtherStatus, (OAuthError)body!),
            },
        },
        new("revokeToken", "/cds/oauth/revoke")
        {
            SendAsync = async (server, uri, body, token) => Received.Of(await server.OAuth.RevokeTokenAsync(uri, (RevocationRequest)body!, token)),
            Request = body => new RevokeTokenRequest { Body = (RevocationRequest)body! },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = _ => new RevokeTokenResult.Ok(),
                ["400"] = body => new RevokeTokenResult.BadRequest((OAuthError)body!),
                ["401"] = body => new RevokeTokenResult.Unauthorized((OAuthError)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["503"] = body => new RevokeTokenResult.ServiceUnavailable((OAuthError)body!) { RetryAfter = OperationTests.RetryAfter },
                ["default"] = body => new RevokeTokenResult.Other(OperationTests.OtherStatus, (OAuthError)body!),
            },
        },
        new("introspectToken", "/cds/oauth/introspect")
        {
            SendAsync = async (server, uri, body, token) => Received.Of(await server.OAuth.IntrospectTokenAsync(
                uri,
                (IntrospectionRequest)body!,
                token)),
            Request = body => new IntrospectTokenRequest { Body = (IntrospectionRequest)body! },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new IntrospectTokenResult.Ok((IntrospectionResponse)body!),
                ["400"] = body => new IntrospectTokenResult.BadRequest((OAuthError)body!),
                ["401"] = body => new IntrospectTokenResult.Unauthorized((OAuthError)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["default"] = body => new IntrospectTokenResult.Other(OperationTests.OtherStatus, (OAuthError)body!),
            },
        },
    ];
}
