namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::System;
using global::System.IO;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The body of a request for a handler that reads it by itself. Nothing beyond the limit is handed over.</summary>
/// <param name="body">The body. It belongs to the web server, so it is not disposed of.</param>
/// <param name="limit">How many bytes it may have.</param>
/// <param name="exceeded">Told when it has more; gives the message for whoever reads.</param>
internal sealed class ApiLimitedStream(Stream body, long limit, Func<string> exceeded) : Stream
{
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Counted(body.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Counted(body.Read(buffer));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Counted(int length)
    {
        _count += length;
        return _count <= limit ? length : throw new BadHttpRequestException(exceeded(), StatusCodes.Status413PayloadTooLarge);
    }
}
