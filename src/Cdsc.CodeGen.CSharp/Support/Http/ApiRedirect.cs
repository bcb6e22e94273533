namespace Cdsc.CodeGen.Support;

using global::System;

/// <summary>A redirect that was followed.</summary>
/// <param name="From">The URL that was asked.</param>
/// <param name="To">The URL that it named.</param>
/// <param name="StatusCode">The status code of the redirect.</param>
public sealed record ApiRedirect(Uri From, Uri To, int StatusCode)
{
    /// <summary>Whether the new URL should be kept in place of the old one (301 and 308).</summary>
    public bool IsPermanent => StatusCode is 301 or 308;
}
