using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace CdscServer._1;

/// <summary>Shows and gives out the files of the Grants that a token for grant admin is for.</summary>
internal sealed class MyFiles(IStore store, ServerLinks links) : ServerProvidedFilesHandler
{
    public override async Task<ListServerProvidedFilesResult> ListServerProvidedFilesAsync(
        ListServerProvidedFilesRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        IEnumerable<ServerProvidedFile> files = (await GrantedAsync(context, cancellationToken))
            .Select(file => file.Value)
            .Where(file => request.FileIds?.Contains(file.FileId) ?? true)
            .OrderByDescending(file => file.Modified);
        var page = Page<ServerProvidedFile>.Of(files, context, links.ListServerProvidedFiles(context));
        return new ServerProvidedFileListing { Files = [.. page.Items.Select(file => file.At(links, context))], Next = page.Next, Previous = page.Previous };
    }

    public override async Task<GetServerProvidedFileResult> GetServerProvidedFileAsync(
        GetServerProvidedFileRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        (await GrantedAsync(context, cancellationToken)).Find(file => file.Value.FileId == request.FileId) is { } file
            ? file.Value.At(links, context)
            : new GetServerProvidedFileResult.NotFound(Problems.NotFound("file"));

    public override async Task<DownloadServerProvidedFileResult> DownloadServerProvidedFileAsync(
        DownloadServerProvidedFileRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        if ((await GrantedAsync(context, cancellationToken)).Find(file => file.Value.FileId == request.FileId) is not { } file)
        {
            return new DownloadServerProvidedFileResult.NotFound(Problems.NotFound("file"));
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Value.Name);
        return new DownloadServerProvidedFileResult.Ok(new MemoryStream(file.Content.ToArray(), writable: false), file.Value.MimeType)
        {
            ContentDisposition = disposition.ToString(),
        };
    }

    /// <summary>The files of the Grants. A Grant that was closed since the token was issued gives nothing any more.</summary>
    private async ValueTask<List<SharedFile>> GrantedAsync(ApiRequestContext context, CancellationToken cancellationToken)
    {
        string registrationId = await store.RegistrationOfAsync(context, cancellationToken);
        var files = new Dictionary<string, SharedFile>(StringComparer.Ordinal);
        foreach (string grantId in context.GrantedAuthorizationDetails.Select(detail => Text(detail, "grant_id")))
        {
            Grant? grant = await store.Grants.GetAsync(registrationId, grantId, cancellationToken);
            foreach (AuthorizationDetail detail in (grant?.EnabledAuthorizationDetails ?? []).Where(detail => detail.Type == Scopes.Files))
            {
                string fileId = Text(detail, "file_id");
                if (await store.Files.GetAsync(registrationId, fileId, cancellationToken) is { } file)
                {
                    files[fileId] = file;
                }
            }
        }

        return [.. files.Values];
    }

    private static string Text(AuthorizationDetail detail, string name) =>
        detail.AdditionalMembers.TryGetValue(name, out JsonElement value) ? value.GetString() ?? "" : "";
}
