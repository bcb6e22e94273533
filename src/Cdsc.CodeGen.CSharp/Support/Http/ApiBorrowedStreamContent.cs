namespace Cdsc.CodeGen.Support;

using global::System.IO;
using global::System.Net;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A body, or a part of one, that is read from a stream of the caller, who disposes of it.</summary>
/// <param name="stream">The stream.</param>
internal sealed class ApiBorrowedStreamContent(Stream stream) : HttpContent
{
    private readonly long _start = stream.CanSeek ? stream.Position : 0;

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) =>
        stream.CopyToAsync(target);

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context, CancellationToken cancellationToken) =>
        stream.CopyToAsync(target, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = stream.CanSeek ? stream.Length - _start : 0;
        return stream.CanSeek;
    }
}
