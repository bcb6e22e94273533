using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Grants and what they give access to.</summary>
internal static class GrantOperations
{
    private const string Id = "a/b ä";

    private const string EncodedId = "a%2Fb%20%C3%A4";

    public static IReadOnlyList<Operation> All { get; } =
    [
        new("listGrants", "/cds/grants?grant_ids=g-1%20g-2&parents=p%2F1&statuses=needs_authorization%20examplespec_new&client_ids=c%25&scopes=cds_client_admin%20%C3%A4&states=%22s%22&receipt_confirmations=r-1%20r-2&after=2026-01-02T03%3A04%3A05Z&before=2026-02-03T04%3A05%3A06-00%3A00")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.Grants.ListGrantsAsync(
                uri,
                ["g-1", "g-2"],
                ["p/1"],
                [GrantStatus.NeedsAuthorization, new GrantStatus("examplespec_new")],
                ["c%"],
                ["cds_client_admin", "ä"],
                ["\"s\""],
                ["r-1", "r-2"],
                Rfc3339DateTime.Parse("2026-01-02T03:04:05Z"),
                Rfc3339DateTime.Parse("2026-02-03T04:05:06-00:00"),
                token)),
            Request = _ => new ListGrantsRequest
            {
                GrantIds = ["g-1", "g-2"],
                Parents = ["p/1"],
                Statuses = [GrantStatus.NeedsAuthorization, new GrantStatus("examplespec_new")],
                ClientIds = ["c%"],
                Scopes = ["cds_client_admin", "ä"],
                States = ["\"s\""],
                ReceiptConfirmations = ["r-1", "r-2"],
                After = Rfc3339DateTime.Parse("2026-01-02T03:04:05Z"),
                Before = Rfc3339DateTime.Parse("2026-02-03T04:05:06-00:00"),
            },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new ListGrantsResult.Ok((GrantListing)body!),
                ["401"] = body => new ListGrantsResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new ListGrantsResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["default"] = body => new ListGrantsResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("getGrant", $"/cds/grants/{EncodedId}")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.Grants.GetGrantAsync(uri, token)),
            Request = _ => new GetGrantRequest { GrantId = Id },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new GetGrantResult.Ok((Grant)body!),
                ["401"] = body => new GetGrantResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new GetGrantResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["404"] = body => new GetGrantResult.NotFound((Problem)body!),
                ["default"] = body => new GetGrantResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("modifyGrant", $"/cds/grants/{EncodedId}")
        {
            SendAsync = async (server, uri, body, token) => Received.Of(await server.Grants.ModifyGrantAsync(uri, (GrantPatch)body!, token)),
            Request = body => new ModifyGrantRequest { GrantId = Id, Body = (GrantPatch)body! },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new ModifyGrantResult.Ok((Grant)body!),
                ["202"] = body => new ModifyGrantResult.Accepted((Grant)body!),
                ["400"] = body => new ModifyGrantResult.BadRequest((Problem)body!),
                ["401"] = body => new ModifyGrantResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new ModifyGrantResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["404"] = body => new ModifyGrantResult.NotFound((Problem)body!),
                ["default"] = body => new ModifyGrantResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("listServerProvidedFiles", "/cds/server-provided-files?file_ids=f%231")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.ServerProvidedFiles.ListServerProvidedFilesAsync(
                uri,
                ["f#1"],
                token)),
            Request = _ => new ListServerProvidedFilesRequest { FileIds = ["f#1"] },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new ListServerProvidedFilesResult.Ok((ServerProvidedFileListing)body!),
                ["401"] = body => new ListServerProvidedFilesResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new ListServerProvidedFilesResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["default"] = body => new ListServerProvidedFilesResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("getServerProvidedFile", $"/cds/server-provided-files/{EncodedId}")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.ServerProvidedFiles.GetServerProvidedFileAsync(uri, token)),
            Request = _ => new GetServerProvidedFileRequest { FileId = Id },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new GetServerProvidedFileResult.Ok((ServerProvidedFile)body!),
                ["401"] = body => new GetServerProvidedFileResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new GetServerProvidedFileResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["404"] = body => new GetServerProvidedFileResult.NotFound((Problem)body!),
                ["default"] = body => new GetServerProvidedFileResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
        new("downloadServerProvidedFile", $"/cds/server-provided-files/{EncodedId}/download")
        {
            SendAsync = async (server, uri, _, token) => Received.Of(await server.ServerProvidedFiles.DownloadServerProvidedFileAsync(uri, token)),
            Request = _ => new DownloadServerProvidedFileRequest { FileId = Id },
            Answers = new Dictionary<string, Func<object?, ApiResult?>>
            {
                ["200"] = body => new DownloadServerProvidedFileResult.Ok((Stream)body!, OperationTests.MediaType) { ContentDisposition = OperationTests.Disposition },
                ["401"] = body => new DownloadServerProvidedFileResult.Unauthorized((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["403"] = body => new DownloadServerProvidedFileResult.Forbidden((Problem)body!) { WWWAuthenticate = OperationTests.Challenge },
                ["404"] = body => new DownloadServerProvidedFileResult.NotFound((Problem)body!),
                ["default"] = body => new DownloadServerProvidedFileResult.Other(OperationTests.OtherStatus, (Problem)body!),
            },
        },
    ];
}
