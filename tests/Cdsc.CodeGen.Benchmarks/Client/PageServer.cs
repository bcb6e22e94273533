using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>A server on loopback that has one page of coverage to give. It runs in a process of its own, so that what it allocates is nobody else's.</summary>
internal static class PageServer
{
    /// <summary>Serves until its input ends, which it does when whoever started it is gone.</summary>
    /// <param name="entries">How many entries the page has.</param>
    public static async Task RunAsync(int entries)
    {
        byte[] page = Page.Of("cds-wg1-01/examples/coverage-listing.json", entries);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        application.MapGet("/coverage", (HttpContext context) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = page.Length;
            return context.Response.Body.WriteAsync(page).AsTask();
        });
        await application.StartAsync();
        Console.WriteLine(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Console.In.ReadToEndAsync();
        await application.StopAsync();
    }
}
