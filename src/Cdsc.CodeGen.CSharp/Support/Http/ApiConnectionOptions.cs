namespace Cdsc.CodeGen.Support;

using global::System;

/// <summary>What a caller decides about requests.</summary>
public sealed class ApiConnectionOptions
{
    /// <summary>Where paths of operations start that are not discovered.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>How exact the JSON of responses must be.</summary>
    public JsonReading Reading { get; init; } = JsonReading.Strict;

    /// <summary>How many redirects are followed before a request fails.</summary>
    public int MaximumRedirects { get; init; } = 5;

    /// <summary>The largest JSON body that is read, in bytes. Downloads are streams and have no limit here.</summary>
    public int MaximumBodyBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Whether credentials may go over HTTP without TLS to other machines. To this machine they always may.</summary>
    public bool AllowsInsecureCredentials { get; init; }

    /// <summary>The clock by which tokens expire.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Whether nobody between here and a URL can read or change what is exchanged, or the caller doesn't mind.</summary>
    internal bool IsSafe(Uri url) => url.Scheme == Uri.UriSchemeHttps || url.IsLoopback || AllowsInsecureCredentials;
}
