namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.Http.Features;
using global::System;
using global::System.IO;
using global::System.Threading.Tasks;

/// <summary>Reads the body of a request up to a limit.</summary>
/// <param name="http">The request.</param>
/// <param name="limit">How many bytes it may have.</param>
internal sealed class ApiRequestBody(HttpContext http, int limit)
{
    private const int ChunkSize = 16 * 1024;

    /// <summary>How much is set aside for what a request says is to come. More is taken only as it comes.</summary>
    private const int MostForeseen = 64 * 1024;

    /// <summary>The media type that the request says it has, without parameters.</summary>
    public string MediaType { get; } = (http.Request.ContentType ?? "").Split(';')[0].Trim();

    /// <summary>Whether there certainly is none.</summary>
    public bool IsEmpty => http.Request.ContentLength == 0;

    /// <summary>Whether it says of itself that it is beyond the limit.</summary>
    public bool IsTooLarge => http.Request.ContentLength > limit;

    /// <summary>Whether it is JSON.</summary>
    public bool IsJson =>
        MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        || MediaType.Equals("text/json", StringComparison.OrdinalIgnoreCase)
        || MediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a URL-encoded form.</summary>
    public bool IsForm => MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a form of several parts.</summary>
    public bool IsMultipart => MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <summary>All of it; null when it is too large.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync()
    {
        if (IsTooLarge)
        {
            return null;
        }

        LiftLimitOfServer();
        var buffer = new MemoryStream((int)Math.Min(http.Request.ContentLength ?? 0, MostForeseen));
        byte[] chunk = new byte[ChunkSize];
        int length;
        while ((length = await http.Request.Body.ReadAsync(chunk, http.RequestAborted).ConfigureAwait(false)) > 0)
        {
            buffer.Write(chunk, 0, length);
            if (buffer.Length > limit)
            {
                return null;
            }
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    /// <summary>A stream that fails when it turns out to be too large.</summary>
    /// <param name="exceeded">Told so; gives the message for whoever reads.</param>
    public Stream Open(Func<string> exceeded)
    {
        LiftLimitOfServer();
        return new ApiLimitedStream(http.Request.Body, limit, exceeded);
    }

    /// <summary>The limit is kept here, so that what is too large gets the same answer whatever the web server would do.</summary>
    private void LiftLimitOfServer()
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }
    }
}
