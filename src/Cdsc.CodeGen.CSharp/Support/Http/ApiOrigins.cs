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

    /// <summary>The origin of a URL as text.</summary>
    internal static string Of(Uri url) => $"{url.Scheme}://{url.IdnHost}:{url.Port}";
}
