namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Builder;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.Routing;
using global::Microsoft.Extensions.DependencyInjection;
using global::System;
using global::System.Linq;

/// <summary>What the generated registration does with the services of an application.</summary>
internal static class ApiServerServices
{
    /// <summary>The options that were added, or that are added now.</summary>
    /// <exception cref="InvalidOperationException">There are options already, and they would be configured a second time.</exception>
    public static T OptionsOf<T>(IServiceCollection services, Action<T>? configure, Action<IServiceCollection, Action<T>?> add)
        where T : ApiServerOptions
    {
        if (Find<T>(services) is not { } options)
        {
            add(services, configure);
            return Find<T>(services)!;
        }

        return configure is null
            ? options
            : throw new InvalidOperationException($"{typeof(T).Name} were added before; configure them there.");
    }

    /// <summary>A service that must be there.</summary>
    public static T Required<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Whether a service is registered.</summary>
    public static bool Has<T>(IServiceProvider services) => services.GetService<IServiceProviderIsService>()?.IsService(typeof(T)) ?? true;

    /// <summary>Maps an endpoint. The delegate is one of requests: no other kind is fit for Native AOT.</summary>
    public static void Map(RouteGroupBuilder group, string method, string route, RequestDelegate endpoint) =>
        group.MapMethods(route, [method], endpoint);

    private static T? Find<T>(IServiceCollection services)
        where T : class => services.LastOrDefault(service => service.ServiceType == typeof(T))?.ImplementationInstance as T;
}
