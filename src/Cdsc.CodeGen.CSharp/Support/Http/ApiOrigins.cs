namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Concurrent;

/// <summary>The origins (scheme, host and port) that credentials may be sent to. Safe for several threads at once.</summary>
public sealed class ApiOrigins
{
    private readonly ConcurrentDictionary<string, bool> _origins = new(StringComparer.Ordinal);

    /// <summary>No origin.</summary>
    public ApiOrigins()
    {
    }

    /// <summary>The origins that others hold now.</summary>
    internal ApiOrigins(ApiOrigins original) => _origins = new(original._origins, StringComparer.Ordinal);

    /// <summary>Trusts the origin of a URL.</summary>
    public void Add(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        _origins.TryAdd(Of(url), true);
    }

    /// <summary>Trusts the origin of a URL; what is no URL of HTTP is passed over, for nothing can be sent there.</summary>
    public void Add(UriString url)
    {
        if (url.TryGetUri(out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp))
        {
            Add(uri);
        }
    }

    /// <summary>Whether the origin of a URL is trusted.</summary>
    public bool Contains(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return _origins.ContainsKey(Of(url));
    }

    /// <summary>Refuses a URL that secrets must not go to.</summary>
    /// <exception cref="ApiException">The origin is not trusted, or the way to it is not safe.</exception>
    internal void ThrowUnlessTrusted(Uri url, ApiConnectionOptions options)
    {
        if (!Contains(url))
        {
            throw new ApiException(
                $"The request or its answer carries credentials, so it is not sent to {Of(url)}: nothing that was discovered over HTTPS names this origin. "
                + "When it is meant to be there, add it to TrustedOrigins of the connection.");
        }

        if (!options.IsSafe(url))
        {
            throw new ApiException($"The request or its answer carries credentials, so it is not sent to {Of(url)}: that is not HTTPS.");
        }
    }

    /// <summary>The origin of a URL as text.</summary>
    internal static string Of(Uri url) => $"{url.Scheme}://{url.IdnHost}:{url.Port}";
}
