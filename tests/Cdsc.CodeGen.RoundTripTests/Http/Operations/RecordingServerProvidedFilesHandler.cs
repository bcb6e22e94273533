using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <inheritdoc cref="Recorder"/>
internal sealed class RecordingServerProvidedFilesHandler(Recorder recorder) : ServerProvidedFilesHandler
{
    public override Task<ListServerProvidedFilesResult> ListServerProvidedFilesAsync(
        ListServerProvidedFilesRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<ListServerProvidedFilesResult>(request);

    public override Task<GetServerProvidedFileResult> GetServerProvidedFileAsync(
        GetServerProvidedFileRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<GetServerProvidedFileResult>(request);

    public override Task<DownloadServerProvidedFileResult> DownloadServerProvidedFileAsync(
        DownloadServerProvidedFileRequest request, ApiRequestContext context, CancellationToken cancellationToken) => recorder.AnswerAsync<DownloadServerProvidedFileResult>(request);
}
