namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.WebUtilities;
using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Text;
using global::System.Threading.Tasks;

/// <summary>Takes the values of a request out of its body.</summary>
/// <param name="http">The request.</param>
/// <param name="limit">How many bytes the body may have.</param>
/// <param name="omitsEmpty">Whether a field without a value counts as absent (RFC 6749, section 3.1).</param>
/// <param name="errors">Takes what is wrong.</param>
internal sealed class ApiBodyBinder(HttpContext http, int limit, bool omitsEmpty, ApiRequestErrors errors)
{
    private readonly ApiRequestBody _body = new(http, limit);
    private ApiFormParts? _parts;

    /// <summary>The JSON body; default when there is none, or something is wrong with it.</summary>
    public async Task<T?> JsonAsync<T>(JsonValueReader<T> read, bool isRequired) =>
        await ReadAsync(_body.IsJson, "JSON", isRequired).ConfigureAwait(false) is { } bytes ? errors.Parse(bytes.Span, read) : default;

    /// <summary>
    /// The body as it comes. When it turns out to be too large, whoever reads gets an exception of a bad request, and there is an
    /// error from then on.
    /// </summary>
    public Stream Stream()
    {
        if (_body.IsTooLarge)
        {
            FailTooLarge();
        }

        return _body.Open(FailTooLarge);
    }

    /// <summary>The body as text; null when there is none, or something is wrong with it.</summary>
    public async Task<string?> TextAsync(bool isRequired) =>
        await ReadAsync(isExpected: true, "text", isRequired).ConfigureAwait(false) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    /// <summary>The body that is a URL-encoded form; default when there is none, or something is wrong with it.</summary>
    /// <param name="read">Reads the object that the form is.</param>
    /// <param name="raw">The members whose JSON is no string.</param>
    /// <param name="lists">The members that are arrays, with a field for each item.</param>
    /// <param name="isRequired">Whether there must be a body.</param>
    public async Task<T?> FormAsync<T>(JsonValueReader<T> read, string[] raw, string[] lists, bool isRequired)
    {
        if (await ReadAsync(_body.IsForm, "a URL-encoded form", isRequired).ConfigureAwait(false) is not { } bytes)
        {
            return default;
        }

        var fields = new List<KeyValuePair<string, string>>();
        foreach (QueryStringEnumerable.EncodedNameValuePair field in new QueryStringEnumerable(Encoding.UTF8.GetString(bytes.Span)))
        {
            if (!omitsEmpty || field.EncodedValue.Length > 0)
            {
                fields.Add(new(field.DecodeName().ToString(), field.DecodeValue().ToString()));
            }
        }

        return errors.ParseMembers(fields, raw, lists, read);
    }

    /// <summary>The parts of a body that is a form of several parts; none when there is no body, or something is wrong with it.</summary>
    public async Task<ApiFormParts> PartsAsync(bool isRequired) => _parts ??= await ReadPartsAsync(isRequired).ConfigureAwait(false);

    private bool HasBody(bool isExpected, string expected, bool isRequired)
    {
        if (_body.IsEmpty)
        {
            if (isRequired)
            {
                errors.Add("The request needs a body.");
            }

            return false;
        }

        if (!isExpected)
        {
            errors.Add(415, $"The body must be {expected}, with a Content-Type that says so.");
        }

        return isExpected;
    }

    private async Task<ApiFormParts> ReadPartsAsync(bool isRequired)
    {
        var parts = new ApiFormParts(errors.AddTwice);
        if (!HasBody(_body.IsMultipart, "multipart/form-data", isRequired))
        {
            return parts;
        }

        if (_body.IsTooLarge)
        {
            FailTooLarge();
            return parts;
        }

        try
        {
            await parts.ReadAsync(http, _body.Open(FailTooLarge)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            // Of what is too large there is an error already.
            if (!errors.HasAny)
            {
                errors.Add("The body is not a well-formed form: " + exception.Message);
            }
        }

        return parts;
    }

    private async Task<ReadOnlyMemory<byte>?> ReadAsync(bool isExpected, string expected, bool isRequired)
    {
        if (!HasBody(isExpected, expected, isRequired))
        {
            return null;
        }

        ReadOnlyMemory<byte>? bytes = await _body.ReadAsync().ConfigureAwait(false);
        if (bytes is null)
        {
            FailTooLarge();
        }

        return bytes;
    }

    private string FailTooLarge() => errors.Add(413, $"The body is larger than {limit} bytes.");
}
