namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers;
using global::System.IO;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A body in memory of the shared pool, so that reading one leaves nothing behind.</summary>
internal sealed class ApiBody : IDisposable
{
    private byte[] _buffer;
    private int _length;

    private ApiBody(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Whether there was more than the limit.</summary>
    public bool IsCut { get; private set; }

    public static async Task<ApiBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        long expected = content.Headers.ContentLength ?? 16 * 1024;
        var body = new ApiBody((int)Math.Clamp(expected + 1, 1024, 1024 * 1024));
        try
        {
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await body.FillAsync(stream, limit, cancellationToken).ConfigureAwait(false);
            }

            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
        {
            // It may have held a secret.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private async Task FillAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_length == _buffer.Length)
            {
                Grow();
            }

            int read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            _length += read;
            if (_length > limit)
            {
                _length = limit;
                IsCut = true;
                return;
            }
        }
    }

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }
}
