namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
using global::System.Text;

/// <summary>The parts of a form (RFC 7578) in the making.</summary>
internal sealed class ApiParts
{
    private readonly List<Func<HttpContent>> _parts = [];

    public bool IsEmpty => _parts.Count == 0;

    /// <summary>Whether a part is a stream, which can't be sent twice.</summary>
    public bool HasStreams { get; private set; }

    /// <summary>A part that is text; null for none.</summary>
    public void Text(string name, string? value, string? mediaType = null)
    {
        if (value is not null)
        {
            _parts.Add(() => Part(new ByteArrayContent(Encoding.UTF8.GetBytes(value)), name, null, mediaType));
        }
    }

    /// <summary>A part of text for each value.</summary>
    public void Texts(string name, IReadOnlyList<string>? values, string? mediaType = null)
    {
        for (int i = 0; i < (values?.Count ?? 0); i++)
        {
            Text(name, values![i], mediaType);
        }
    }

    /// <summary>A part that is JSON, for each value.</summary>
    public void Json<T>(string name, IReadOnlyList<T>? values, JsonValueWriter<T> write, string mediaType = "application/json")
    {
        for (int i = 0; i < (values?.Count ?? 0); i++)
        {
            ReadOnlyMemory<byte> json = ApiText.Utf8Json(values![i], write);
            _parts.Add(() => Part(new ReadOnlyMemoryContent(json), name, null, mediaType));
        }
    }

    /// <summary>A part that is a file; null for none.</summary>
    public void File(string name, ApiUpload? file, string mediaType = "application/octet-stream")
    {
        if (file is not null)
        {
            HasStreams = true;
            _parts.Add(() => Part(new ApiBorrowedStreamContent(file.Content), name, file.FileName, file.MediaType ?? mediaType));
        }
    }

    /// <summary>A part for each file.</summary>
    public void Files(string name, IReadOnlyList<ApiUpload>? files, string mediaType = "application/octet-stream")
    {
        for (int i = 0; i < (files?.Count ?? 0); i++)
        {
            File(name, files![i], mediaType);
        }
    }

    /// <summary>The body.</summary>
    public HttpContent ToContent()
    {
        // Names of files are UTF-8 in forms, as browsers send them (RFC 7578, section 5.1.1).
        var content = new MultipartContent("form-data") { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        foreach (Func<HttpContent> part in _parts)
        {
            content.Add(part());
        }

        return content;
    }

    private static HttpContent Part(HttpContent content, string name, string? fileName, string? mediaType)
    {
        string disposition = $"form-data; name=\"{Quoted(name)}\"{(fileName is null ? "" : $"; filename=\"{Quoted(fileName)}\"")}";
        content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }

    /// <summary>As browsers do it.</summary>
    private static string Quoted(string text) => text
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
