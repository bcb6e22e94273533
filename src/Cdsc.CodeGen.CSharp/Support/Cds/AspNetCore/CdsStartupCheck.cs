namespace Cdsc.CodeGen.Generated.Server;

using global::Microsoft.Extensions.DependencyInjection;
using global::Microsoft.Extensions.Hosting;
using global::System;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Keeps an application from starting that could not answer a single request with credentials.</summary>
internal sealed class CdsStartupCheck(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        using IServiceScope scope = services.CreateScope();
        return scope.ServiceProvider.GetService<CdsAuthority>() is null
            ? throw new InvalidOperationException(
                $"No {nameof(CdsAuthority)} is registered, so that nobody could be let in. Call AddCdsServer<TAuthority>() with yours, or register it beside AddCdsServer().")
            : Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
