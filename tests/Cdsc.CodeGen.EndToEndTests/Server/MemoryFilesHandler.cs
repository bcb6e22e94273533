using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Microsoft.Net.Http.Headers;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Shows and gives out the files of the Grants that a token for grant admin is for.</summary>
internal sealed class MemoryFilesHandler(MemoryState state, ServerLinks links) : ServerProvidedFilesHandler
{
    public override Task<ListServerProvidedFilesResult> ListServerProvidedFilesAsync(
        ListServerProvidedFilesRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            List<ServerProvidedFile> files = [.. Granted(context)
                .Select(file => file.Value)
                .Where(file => Filter.Has(request.FileIds, file.FileId))
                .OrderByDescending(file => file.Modified)];
            var page = MemoryPage<ServerProvidedFile>.Of(files, state.Setup.PageSize, context.HttpContext.Request, links.ListServerProvidedFiles(context));
            return Task.FromResult<ListServerProvidedFilesResult>(new ServerProvidedFileListing
            {
                Files = [.. page.Items.Select(file => file.At(links, context))],
                Next = page.Next,
                Previous = page.Previous,
            });
        }
    }

    public override Task<GetServerProvidedFileResult> GetServerProvidedFileAsync(
        GetServerProvidedFileRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult<GetServerProvidedFileResult>(Find(request.FileId, context) is { } file
                ? file.Value.At(links, context)
                : new GetServerProvidedFileResult.NotFound(Problems.NotFound("file")));
        }
    }

    public override Task<DownloadServerProvidedFileResult> DownloadServerProvidedFileAsync(
        DownloadServerProvidedFileRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            if (Find(request.FileId, context) is not { } file)
            {
                return Task.FromResult<DownloadServerProvidedFileResult>(new DownloadServerProvidedFileResult.NotFound(Problems.NotFound("file")));
            }

            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(file.Value.Name);
            return Task.FromResult<DownloadServerProvidedFileResult>(
                new DownloadServerProvidedFileResult.Ok(new MemoryStream(file.Content, writable: false), file.Value.MimeType)
                {
                    ContentDisposition = disposition.ToString(),
                });
        }
    }

    private StoredFile? Find(string fileId, ApiRequestContext context) => Granted(context).FirstOrDefault(file => file.Value.FileId == fileId);

    /// <summary>A Grant that was closed since the token was issued gives nothing any more.</summary>
    private IEnumerable<StoredFile> Granted(ApiRequestContext context) => context.GrantedAuthorizationDetails
        .Select(detail => detail.AdditionalMembers["grant_id"].GetString()!)
        .SelectMany(grantId => state.Grants[grantId].Value.EnabledAuthorizationDetails)
        .Where(detail => detail.Type == MemoryScopes.Files)
        .Select(detail => state.Files[detail.AdditionalMembers["file_id"].GetString()!])
        .Distinct();
}
