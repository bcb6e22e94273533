namespace Cdsc.CodeGen.Support;

using global::System;

/// <summary>What a server decides about its endpoints.</summary>
public class ApiServerOptions
{
    /// <summary>
    /// The scheme, host and path under which clients reach the server, for the links in responses. Without it the
    /// request's own are used, which are wrong behind a proxy that changes them.
    /// </summary>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>How exact the JSON of requests must be.</summary>
    public JsonReading Reading { get; set; } = JsonReading.Strict;

    /// <summary>The largest body that is read, in bytes, where no operation has a limit of its own; a larger one is answered with 413.</summary>
    public int MaximumBodyBytes { get; set; } = 1024 * 1024;
}
