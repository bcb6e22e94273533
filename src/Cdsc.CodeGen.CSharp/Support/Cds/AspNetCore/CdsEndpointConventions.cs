namespace Cdsc.CodeGen.Generated.Server;

using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;
using global::Microsoft.AspNetCore.Builder;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.Extensions.DependencyInjection;
using global::System;
using global::System.Linq;

/// <summary>Puts an application's own endpoints behind the tokens of the server.</summary>
public static class CdsEndpointConventions
{
    /// <summary>
    /// Lets only requests through that have a token for a scope of one of the types, whatever the scope's id is. Others are
    /// answered as at the operations of the specification.
    /// </summary>
    /// <typeparam name="TBuilder">The kind of endpoint.</typeparam>
    /// <param name="builder">The endpoint, or a group of them.</param>
    /// <param name="types">The types; one of them is enough.</param>
    public static TBuilder RequireScopeType<TBuilder>(this TBuilder builder, params ScopeType[] types)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfZero(types?.Length ?? 0, nameof(types));
        var access = new CdsAccess(IsOptional: false, TakesSecret: false, TakesRegistration: false, [.. types!.Select(type => new CdsScopeAccess(type))]);
        builder.Add(endpoint =>
        {
            RequestDelegate next = endpoint.RequestDelegate
                ?? throw new InvalidOperationException($"The endpoint '{endpoint.DisplayName}' has nothing that a token could guard.");
            endpoint.RequestDelegate = async http =>
            {
                CdsAuthorizer authorizer = http.RequestServices.GetRequiredService<CdsAuthorizer>();
                if (await authorizer.AuthorizeAsync(http, access).ConfigureAwait(false) is { } refusal)
                {
                    await ApiGate.RefuseAsync(http, refusal, ApiResponseWriter.RefusalAsync).ConfigureAwait(false);
                    return;
                }

                await next(http).ConfigureAwait(false);
            };
        });
        return builder;
    }
}
