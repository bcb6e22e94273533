namespace Cdsc.CodeGen.Support;

using global::System;

/// <summary>The user or the server refused an authorization, or a callback is no answer to the request. It never holds code or state.</summary>
public sealed class OAuthAuthorizationException : ApiException
{
    /// <summary>An exception without particulars.</summary>
    public OAuthAuthorizationException()
    {
    }

    /// <summary>An exception for what was refused.</summary>
    public OAuthAuthorizationException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a cause.</summary>
    public OAuthAuthorizationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The error code of the server, such as <c>access_denied</c>; null when the callback itself was refused.</summary>
    public string? Error { get; init; }

    /// <summary>What the server says about the error, for developers.</summary>
    public string? ErrorDescription { get; init; }

    /// <summary>A page about the error. Open it for a person only, and only when it is of HTTP.</summary>
    public UriString? ErrorUri { get; init; }
}
