using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Clients, Messages and Credentials.</summary>
internal static class ResourceOperations
{
    private const string Id = "a/b ä";

    private const string EncodedId = "a%2Fb%20%C3%A4";

    public static IReadOnlyList<Operation> All { get; } =
    [
        new("listClients", "/cds/clients?client_ids=c-1%20c%2B2")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.Clients.ListClientsAsync(uri, ["c-1", "c+2"], token)),
            Request = _ => new ListClientsRequest { ClientIds = ["c-1", "c+2"] },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new ListClientsResult.Ok((ClientListing)body!),
                ["401"] = body => new ListClientsResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new ListClientsResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["default"] = body => new ListClientsResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("getClient", $"/cds/clients/{EncodedId}")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.Clients.GetClientAsync(uri, token)),
            Request = _ => new GetClientRequest { ClientId = Id },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new GetClientResult.Ok((Client)body!),
                ["401"] = body => new GetClientResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new GetClientResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["404"] = body => new GetClientResult.NotFound((Problem)body!),
                ["default"] = body => new GetClientResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("modifyClient", $"/cds/clients/{EncodedId}")
        {
            SendAsync = async (server, uri, body, token) => Received.Of(await server.Clients.ModifyClientAsync(
                uri,
                (ClientModification)body!,
                token)),
            Request = body => new ModifyClientRequest { ClientId = Id, Body = (ClientModification)body! },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new ModifyClientResult.Ok((Client)body!),
                ["202"] = body => new ModifyClientResult.Accepted((Client)body!),
                ["400"] = body => new ModifyClientResult.BadRequest((Problem)body!),
                ["401"] = body => new ModifyClientResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new ModifyClientResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["404"] = body => new ModifyClientResult.NotFound((Problem)body!),
                ["default"] = body => new ModifyClientResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("listMessages", "/cds/messages?message_ids=m%261%20m%3D2")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.Messages.ListMessagesAsync(uri, ["m&1", "m=2"], token)),
            Request = _ => new ListMessagesRequest { MessageIds = ["m&1", "m=2"] },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new ListMessagesResult.Ok((MessageListing)body!),
                ["401"] = body => new ListMessagesResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new ListMessagesResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["default"] = body => new ListMessagesResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("createMessage", "/cds/messages")
        {
            SendAsync = async (server, uri, body, token) => Received.Of(await server.Messages.CreateMessageAsync(uri, (MessageCreation)body!, token)),
            Request = body => new CreateMessageRequest { Body = (MessageCreation)body! },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["201"] = body => new CreateMessageResult.Created((Message)body!),
                ["400"] = body => new CreateMessageResult.BadRequest((Problem)body!),
                ["401"] = body => new CreateMessageResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new CreateMessageResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["413"] = body => new CreateMessageResult.ContentTooLarge((Problem)body!),
                ["default"] = body => new CreateMessageResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("getMessage", $"/cds/messages/{EncodedId}")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.Messages.GetMessageAsync(uri, token)),
            Request = _ => new GetMessageRequest { MessageId = Id },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new GetMessageResult.Ok((Message)body!),
                ["401"] = body => new GetMessageResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new GetMessageResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["404"] = body => new GetMessageResult.NotFound((Problem)body!),
                ["default"] = body => new GetMessageResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("modifyMessage", $"/cds/messages/{EncodedId}")
        {
            SendAsync = async (server, uri, body, token) => Received.Of(await server.Messages.ModifyMessageAsync(uri, (MessagePatch)body!, token)),
            Request = body => new ModifyMessageRequest { MessageId = Id, Body = (MessagePatch)body! },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new ModifyMessageResult.Ok((Message)body!),
                ["400"] = body => new ModifyMessageResult.BadRequest((Problem)body!),
                ["401"] = body => new ModifyMessageResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new ModifyMessageResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["404"] = body => new ModifyMessageResult.NotFound((Problem)body!),
                ["default"] = body => new ModifyMessageResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("listCredentials", "/cds/credentials?credential_ids=k-1&client_ids=c-1%20c-2&after=2026-01-02T03%3A04%3A05%2B01%3A00&before=2026-02-03t04%3A05%3A06.070Z")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.Credentials.ListCredentialsAsync(
                uri,
                ["k-1"],
                ["c-1", "c-2"],
                Rfc3339DateTime.Parse("2026-01-02T03:04:05+01:00"),
                Rfc3339DateTime.Parse("2026-02-03t04:05:06.070Z"),
                token)),
            Request = _ => new ListCredentialsRequest
            {
                CredentialIds = ["k-1"],
                ClientIds = ["c-1", "c-2"],
                After = Rfc3339DateTime.Parse("2026-01-02T03:04:05+01:00"),
                Before = Rfc3339DateTime.Parse("2026-02-03t04:05:06.070Z"),
            },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new ListCredentialsResult.Ok((CredentialListing)body!),
                ["401"] = body => new ListCredentialsResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new ListCredentialsResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["default"] = body => new ListCredentialsResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("createCredential", "/cds/credentials")
        {
            SendAsync = async (server, uri, body, token) => Received.Of(await server.Credentials.CreateCredentialAsync(
                uri,
                (CredentialCreation)body!,
                token)),
            Request = body => new CreateCredentialRequest { Body = (CredentialCreation)body! },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["201"] = body => new CreateCredentialResult.Created((Credential)body!),
                ["400"] = body => new CreateCredentialResult.BadRequest((Problem)body!),
                ["401"] = body => new CreateCredentialResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new CreateCredentialResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["default"] = body => new CreateCredentialResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("getCredential", $"/cds/credentials/{EncodedId}")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.Credentials.GetCredentialAsync(uri, token)),
            Request = _ => new GetCredentialRequest { CredentialId = Id },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new GetCredentialResult.Ok((Credential)body!),
                ["401"] = body => new GetCredentialResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new GetCredentialResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["404"] = body => new GetCredentialResult.NotFound((Problem)body!),
                ["default"] = body => new GetCredentialResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("modifyCredential", $"/cds/credentials/{EncodedId}")
        {
            SendAsync = async (server, uri, body, token) => Received.Of(await server.Credentials.ModifyCredentialAsync(
                uri,
                (CredentialPatch)body!,
                token)),
            Request = body => new ModifyCredentialRequest { CredentialId = Id, Body = (CredentialPatch)body! },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new ModifyCredentialResult.Ok((Credential)body!),
                ["400"] = body => new ModifyCredentialResult.BadRequest((Problem)body!),
                ["401"] = body => new ModifyCredentialResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new ModifyCredentialResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["404"] = body => new ModifyCredentialResult.NotFound((Problem)body!),
                ["default"] = body => new ModifyCredentialResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
    ];
}
