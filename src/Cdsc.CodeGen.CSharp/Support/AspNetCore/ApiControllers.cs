namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Mvc;
using global::Microsoft.Extensions.DependencyInjection;
using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Reflection;

/// <summary>Adds generated controllers to MVC.</summary>
internal static class ApiControllers
{
    /// <summary>
    /// Adds them. Which routes they have and which handlers there are is looked up when MVC is configured, so that it does
    /// not matter what the application registers first.
    /// </summary>
    /// <param name="mvc">What <c>AddControllers</c> gave.</param>
    /// <param name="assembly">Where they are.</param>
    /// <param name="controllers">Lists them with the routes of the options.</param>
    public static IMvcBuilder Add<TOptions>(IMvcBuilder mvc, Assembly assembly, Func<TOptions, IReadOnlyList<ApiController>> controllers)
        where TOptions : ApiServerOptions
    {
        mvc.AddApplicationPart(assembly);
        mvc.Services.AddOptions<MvcOptions>().Configure<IServiceProvider>((options, services) => options.Conventions.Add(new ApiControllerConvention(
            controllers(services.GetRequiredService<TOptions>()).ToDictionary(controller => controller.Type),
            handler => ApiServerServices.Has(services, handler))));
        return mvc;
    }
}
