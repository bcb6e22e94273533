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

    /// <summary>The media type of the body.</summary>
    public string? MediaType { get; init; }

    /// <summary>The body as it came, cut after 64 KiB. It may hold what should not be logged, so no message repeats it.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }
}
