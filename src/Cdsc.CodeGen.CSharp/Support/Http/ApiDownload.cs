namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.IO;
using global::System.Net.Http;
using global::System.Threading.Tasks;

/// <summary>A body that is read as it arrives. Dispose of it, or the connection stays taken.</summary>
public sealed class ApiDownload : IDisposable, IAsyncDisposable
{
    private readonly HttpResponseMessage _message;

    internal ApiDownload(HttpResponseMessage message, Stream content)
    {
        _message = message;
        Content = content;
    }

    /// <summary>The bytes.</summary>
    public Stream Content { get; }

    /// <summary>The media type that the server gives, with its parameters.</summary>
    public string? MediaType => _message.Content.Headers.ContentType?.ToString();

    /// <summary>The length in bytes, where the server tells it.</summary>
    public long? Length => _message.Content.Headers.ContentLength;

    /// <summary>The file name that the server proposes. It is not to be trusted: never use it as a path.</summary>
    public string? ProposedFileName =>
        _message.Content.Headers.ContentDisposition?.FileNameStar ?? _message.Content.Headers.ContentDisposition?.FileName?.Trim('"');

    /// <inheritdoc/>
    public void Dispose()
    {
        Content.Dispose();
        _message.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        _message.Dispose();
    }
}
