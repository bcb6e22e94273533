namespace Cdsc.CodeGen.Generated.Server;

using global::Cdsc.CodeGen.Support;
using global::Microsoft.Extensions.DependencyInjection;
using global::Microsoft.Extensions.Hosting;
using global::System;
using global::System.Linq;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Keeps an application from starting that could let nobody in to what it offers.</summary>
internal sealed class CdsStartupCheck(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        using IServiceScope scope = services.CreateScope();
        CdsAuthority authority = scope.ServiceProvider.GetService<CdsAuthority>() ?? throw new InvalidOperationException(
            $"No {nameof(CdsAuthority)} is registered, so that nobody could be let in. Call AddCdsServer<TAuthority>() with yours, or register it beside AddCdsServer().");
        if (scope.ServiceProvider.GetService<IApiAuthorizer>() is CdsAuthorizer)
        {
            CheckSchemes(authority);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An operation may ask for a scheme that stands for no scope.</summary>
    private void CheckSchemes(CdsAuthority authority)
    {
        foreach (ApiGuardedOperation operation in ServerRegistration.GuardedOperations.Where(operation => ApiServerServices.Has(services, operation.Handler)))
        {
            try
            {
                _ = CdsAccess.Of(operation.Access, authority);
            }
            catch (NotSupportedException exception)
            {
                throw new InvalidOperationException($"Every request to {operation.Name} would fail. {exception.Message}", exception);
            }
        }
    }
}
