namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::System;
using global::System.Security.Claims;

/// <summary>What a handler may want to know of a request beside its parameters.</summary>
/// <param name="HttpContext">The request and the response as ASP.NET Core has them.</param>
/// <param name="BaseUrl">Where links in responses start; without a slash at the end.</param>
public sealed record ApiRequestContext(HttpContext HttpContext, string BaseUrl)
{
    /// <summary>Who asks, as the authentication of the application found.</summary>
    public ClaimsPrincipal User => HttpContext.User;

    internal static ApiRequestContext Of(HttpContext http, ApiServerOptions options)
    {
        string baseUrl = options.PublicBaseUrl?.OriginalString
            ?? $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{http.Request.PathBase.ToUriComponent()}";
        return new ApiRequestContext(http, baseUrl.TrimEnd('/'));
    }
}
