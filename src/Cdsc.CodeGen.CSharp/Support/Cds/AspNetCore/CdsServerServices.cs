namespace Cdsc.CodeGen.Generated.Server;

using global::Cdsc.CodeGen.Support;
using global::Microsoft.Extensions.DependencyInjection;
using global::Microsoft.Extensions.DependencyInjection.Extensions;
using global::Microsoft.Extensions.Hosting;
using global::System;
using global::System.Diagnostics.CodeAnalysis;

/// <summary>Adds a server of the CDS specifications to an application.</summary>
public static class CdsServerServices
{
    /// <summary>
    /// Adds the options and the links, and an authority, for each request a new one, that decides who is let in. The
    /// application registers its handlers beside it, and maps the endpoints or adds the controllers.
    /// </summary>
    /// <typeparam name="TAuthority">Knows the secrets and tokens.</typeparam>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Sets the routes, the limits and the public base URL.</param>
    public static IServiceCollection AddCdsServer<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TAuthority>(
        this IServiceCollection services, Action<ServerOptions>? configure = null)
        where TAuthority : CdsAuthority
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddScoped<CdsAuthority, TAuthority>();
        return services.AddCdsServer(configure);
    }

    /// <summary>
    /// Adds the same without an authority: the application registers its own <see cref="CdsAuthority"/>, with the lifetime
    /// that it likes. The application doesn't start without.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Sets the routes, the limits and the public base URL.</param>
    public static IServiceCollection AddCdsServer(this IServiceCollection services, Action<ServerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddServer(configure);
        services.TryAddScoped(static provider => new CdsAuthorizer(
            provider.GetRequiredService<CdsAuthority>(), provider.GetService<TimeProvider>()));
        services.TryAddScoped<IApiAuthorizer>(static provider => provider.GetRequiredService<CdsAuthorizer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CdsStartupCheck>());
        return services;
    }
}
