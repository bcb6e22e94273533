namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Authentication;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.Extensions.DependencyInjection;
using global::System;
using global::System.Threading.Tasks;

/// <summary>Lets requests in, or answers those that it does not.</summary>
internal static class ApiGate
{
    /// <summary>Writes the answer to a request that is not let in.</summary>
    public delegate Task RefusalWriter(HttpContext http, ApiRefusal refusal);

    /// <summary>Whether the request is let in; when not, it is answered.</summary>
    public static async ValueTask<bool> OpensAsync(HttpContext http, ApiAccess access, RefusalWriter write)
    {
        if (http.RequestServices.GetService<IApiAuthorizer>() is { } authorizer)
        {
            return await authorizer.AuthorizeAsync(http, access).ConfigureAwait(false) is not { } refusal
                || await RefuseAsync(http, refusal, write).ConfigureAwait(false);
        }

        if (access.IsOptional || http.User.Identity is { IsAuthenticated: true })
        {
            return true;
        }

        if (http.RequestServices.GetService<IAuthenticationSchemeProvider>() is { } schemes
            && await schemes.GetDefaultChallengeSchemeAsync().ConfigureAwait(false) is { } scheme)
        {
            await http.ChallengeAsync(scheme.Name).ConfigureAwait(false);
            return false;
        }

        return await RefuseAsync(http, new ApiRefusal(401, null, "unauthorized", "The request needs credentials."), write).ConfigureAwait(false);
    }

    /// <summary>Answers a request that is not let in.</summary>
    /// <returns>Always false: it is not let in.</returns>
    public static async ValueTask<bool> RefuseAsync(HttpContext http, ApiRefusal refusal, RefusalWriter write)
    {
        ApiResponseWriter.Header(http, "WWW-Authenticate", refusal.Challenge);
        await write(http, refusal).ConfigureAwait(false);
        return false;
    }
}
