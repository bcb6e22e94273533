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
    /// <summary>Adds the options, unless there are some.</summary>
    /// <exception cref="InvalidOperationException">There are options already, and what is to be configured would be lost.</exception>
    public static void AddOptions<T>(IServiceCollection services, Action<T>? configure)
        where T : ApiServerOptions, new()
    {
        if (!services.Any(service => service.ServiceType == typeof(T)))
        {
            var options = new T();
            configure?.Invoke(options);
            services.AddSingleton(options);
        }
        else if (configure is not null)
        {
            throw new InvalidOperationException(
                $"{typeof(T).Name} were added before, and what is configured now would be lost. Configure them in one place only.");
        }
    }

    /// <summary>A service that must be there.</summary>
    public static T Required<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Whether a service is registered.</summary>
    public static bool Has(IServiceProvider services, Type service) =>
        services.GetService<IServiceProviderIsService>()?.IsService(service) ?? true;

    /// <summary>Maps an endpoint. The delegate is one of requests: no other kind is fit for Native AOT.</summary>
    public static void Map(RouteGroupBuilder group, string method, string route, RequestDelegate endpoint) =>
        group.MapMethods(route, [method], endpoint);
}
