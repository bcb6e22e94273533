namespace Cdsc.CodeGen.Support;

using global::System;

/// <summary>A request failed: the server answered with an error, or the exchange was refused before it was sent.</summary>
public class ApiException : Exception
{
    /// <summary>An exception without particulars.</summary>
    public ApiException()
    {
    }

    /// <summary>An exception for what was refused.</summary>
    public ApiException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a cause.</summary>
    public ApiException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The status code; 0 when there was no response.</summary>
    public int StatusCode { get; init; }

    /// <summary>The URL that answered; null when there was no response.</summary>
    public Uri? Uri { get; init; }

    /// <summary>When the server asks to try again, from the moment of the response.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Whether the server asks for fewer or later requests (429, or 503 with a moment to come back). Nothing is repeated by
    /// itself; wait for <see cref="RetryAfter"/> where there is one.
    /// </summary>
    public bool IsThrottled => StatusCode == 429 || (StatusCode == 503 && RetryAfter is not null);

    /// <summary>Whether the body was larger than the server takes (413).</summary>
    public bool IsContentTooLarge => StatusCode == 413;

    /// <summary>The media type of the body.</summary>
    public string? MediaType { get; init; }

    /// <summary>The body as it came, cut after 64 KiB. It may hold what should not be logged, so no message repeats it.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }
}
