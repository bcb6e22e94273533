namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.WebUtilities;
using global::Microsoft.Net.Http.Headers;
using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Linq;
using global::System.Text;
using global::System.Threading.Tasks;

/// <summary>The parts of a form (RFC 7578).</summary>
/// <param name="fail">Told of a part that stands more than once.</param>
internal sealed class ApiFormParts(Action<string> fail)
{
    private const int MaximumParts = 1024;

    /// <summary>Larger parts go to a temporary file.</summary>
    private const int MaximumInMemory = 64 * 1024;

    private readonly List<(string Name, ApiUploadedFile File)> _parts = [];

    /// <summary>Reads a form. Its parts live as long as the request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="body">Its body, which fails when it is too large.</param>
    /// <exception cref="InvalidDataException">It is not well-formed.</exception>
    public async Task ReadAsync(HttpContext http, Stream body)
    {
        string boundary = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out MediaTypeHeaderValue? type)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString()
            : "";
        if (boundary.Length is 0 or > 70)
        {
            throw new InvalidDataException("The Content-Type has no boundary.");
        }

        var reader = new MultipartReader(boundary, body);
        while (await reader.ReadNextSectionAsync(http.RequestAborted).ConfigureAwait(false) is { } section)
        {
            if (_parts.Count == MaximumParts)
            {
                throw new InvalidDataException($"The form has more than {MaximumParts} parts.");
            }

            await AddAsync(http, section).ConfigureAwait(false);
        }
    }

    /// <summary>A part as text; null when there is none.</summary>
    public string? Text(string name) => File(name) is { } file ? TextOf(file) : null;

    /// <summary>All parts of a name as text; null when there are none.</summary>
    public IReadOnlyList<string>? Texts(string name) => Files(name) is { } files ? [.. files.Select(TextOf)] : null;

    /// <summary>A part as a file; null when there is none.</summary>
    public ApiUploadedFile? File(string name)
    {
        IReadOnlyList<ApiUploadedFile>? files = Files(name);
        if (files is { Count: > 1 })
        {
            fail(name);
        }

        return files?[0];
    }

    /// <summary>All parts of a name as files; null when there are none.</summary>
    public IReadOnlyList<ApiUploadedFile>? Files(string name)
    {
        List<ApiUploadedFile> files = [.. _parts.Where(part => part.Name == name).Select(part => part.File)];
        return files.Count == 0 ? null : files;
    }

    private async Task AddAsync(HttpContext http, MultipartSection section)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition) || disposition.Name.Length == 0)
        {
            throw new InvalidDataException("A part of the form has no name.");
        }

        var content = new FileBufferingReadStream(section.Body, MaximumInMemory);
        http.Response.RegisterForDispose(content);
        await content.DrainAsync(http.RequestAborted).ConfigureAwait(false);
        content.Position = 0;
        string? fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar.ToString()
            : disposition.FileName.HasValue ? Unquoted(disposition.FileName.ToString())
            : null;
        _parts.Add((Unquoted(disposition.Name.ToString()), new ApiUploadedFile(content, fileName, section.ContentType)));
    }

    /// <summary>Takes back what browsers do to names.</summary>
    private static string Unquoted(string text) => HeaderUtilities.UnescapeAsQuotedString(text).ToString()
        .Replace("%22", "\"", StringComparison.Ordinal)
        .Replace("%0D", "\r", StringComparison.Ordinal)
        .Replace("%0A", "\n", StringComparison.Ordinal);

    private static string TextOf(ApiUploadedFile file)
    {
        using var reader = new StreamReader(file.Content, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        return reader.ReadToEnd();
    }
}
