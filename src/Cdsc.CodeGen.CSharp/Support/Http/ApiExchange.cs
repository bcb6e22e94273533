namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Net.Http;
using global::System.Text.Json;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A response whose body has not been read yet.</summary>
internal sealed class ApiExchange(HttpResponseMessage message, Uri sent, IReadOnlyList<ApiRedirect> redirects, ApiConnectionOptions options) : IDisposable
{
    private const int MaximumErrorBytes = 64 * 1024;

    private bool _isHandedOver;

    private Uri Uri => ApiResponse.Ordinary(sent);

    public int StatusCode => (int)message.StatusCode;

    public void Dispose()
    {
        if (!_isHandedOver)
        {
            message.Dispose();
        }
    }

    /// <summary>Takes the body of an error into memory, so that its connection is free for other requests.</summary>
    public async Task LoadErrorAsync(CancellationToken cancellationToken)
    {
        using ApiBody body = await ApiBody.ReadAsync(message.Content, MaximumErrorBytes, cancellationToken).ConfigureAwait(false);
        var loaded = new ByteArrayContent(body.Bytes.ToArray());
        loaded.Headers.ContentType = message.Content.Headers.ContentType;
        message.Content.Dispose();
        message.Content = loaded;
    }

    /// <summary>The response with the value of its JSON body.</summary>
    /// <exception cref="ApiException">The body is too large, or not of the type.</exception>
    public async Task<ApiResponse<T>> ValueAsync<T>(JsonValueReader<T> read, CancellationToken cancellationToken)
    {
        using ApiBody body = await ApiBody.ReadAsync(message.Content, options.MaximumBodyBytes, cancellationToken).ConfigureAwait(false);
        if (body.IsCut)
        {
            throw Failure($"The body is larger than {options.MaximumBodyBytes} bytes.", body, null);
        }

        try
        {
            List<string>? missing = options.Reading == JsonReading.Tolerant ? [] : null;
            T value = JsonModel.Parse(body.Bytes.Span, read, options.Reading, missing);
            return new ApiResponse<T>(message, sent, redirects, value, missing ?? (IReadOnlyList<string>)[]);
        }
        catch (JsonException exception)
        {
            throw Failure("The body is not what the definitions say. " + exception.Message, body, exception);
        }
    }

    /// <summary>The response with its body as text.</summary>
    public async Task<ApiResponse<string>> TextAsync(CancellationToken cancellationToken)
    {
        string text = await message.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return new ApiResponse<string>(message, sent, redirects, text, []);
    }

    /// <summary>The response with its body as a stream, which the caller has to dispose of.</summary>
    public async Task<ApiResponse<ApiDownload>> StreamAsync(CancellationToken cancellationToken)
    {
        Stream content = await message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        _isHandedOver = true;
        return new ApiResponse<ApiDownload>(message, sent, redirects, new ApiDownload(message, content), []);
    }

    /// <summary>A response without a value.</summary>
    public ApiResponse Empty() => new(message, sent, redirects);

    /// <summary>A response without the value that others have: nothing was modified, or there is no content.</summary>
    public ApiResponse<T> WithoutValue<T>() => new(message, sent, redirects);

    /// <summary>The exception for an error whose body is of a documented type.</summary>
    public async Task<ApiException> ErrorAsync<T>(JsonValueReader<T> read, CancellationToken cancellationToken)
    {
        using ApiBody body = await ApiBody.ReadAsync(message.Content, MaximumErrorBytes, cancellationToken).ConfigureAwait(false);
        if (body.IsCut || !IsJson())
        {
            return Failure(ErrorMessage(), body, null);
        }

        try
        {
            return new ApiException<T>(ErrorMessage(), JsonModel.Parse(body.Bytes.Span, read, JsonReading.Tolerant))
            {
                StatusCode = StatusCode,
                Uri = Uri,
                RetryAfter = RetryAfter(),
                MediaType = message.Content.Headers.ContentType?.ToString(),
                Content = body.Bytes.ToArray(),
            };
        }
        catch (JsonException exception)
        {
            return Failure(ErrorMessage(), body, exception);
        }
    }

    /// <summary>The exception for an error whose body has no documented type.</summary>
    public async Task<ApiException> ErrorAsync(CancellationToken cancellationToken)
    {
        using ApiBody body = await ApiBody.ReadAsync(message.Content, MaximumErrorBytes, cancellationToken).ConfigureAwait(false);
        return Failure(ErrorMessage(), body, null);
    }

    private ApiException Failure(string text, ApiBody body, Exception? cause) => new(text, cause!)
    {
        StatusCode = StatusCode,
        Uri = Uri,
        RetryAfter = RetryAfter(),
        MediaType = message.Content.Headers.ContentType?.ToString(),
        Content = body.Bytes[..Math.Min(body.Bytes.Length, MaximumErrorBytes)].ToArray(),
    };

    // A URL may carry a secret in its query; its path never should.
    private string ErrorMessage() => $"{Uri.GetLeftPart(UriPartial.Path)} answered with status {StatusCode}.";

    private bool IsJson() => message.Content.Headers.ContentType?.MediaType is { } type
        && (type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    private TimeSpan? RetryAfter()
    {
        global::System.Net.Http.Headers.RetryConditionHeaderValue? retry = message.Headers.RetryAfter;
        if (retry?.Date is not { } date)
        {
            return retry?.Delta;
        }

        TimeSpan wait = date - (message.Headers.Date ?? DateTimeOffset.UtcNow);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
