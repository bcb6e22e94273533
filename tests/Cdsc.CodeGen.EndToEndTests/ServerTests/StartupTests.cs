using Cdsc.AspNetCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>An application that forgot something does not start.</summary>
public sealed class StartupTests
{
    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Without_an_authority_the_application_does_not_start_and_says_why(Flavour flavour)
    {
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestHost.StartAsync(flavour, new TestHostOptions { Services = services => services.RemoveAll<CdsAuthority>() }));
        Assert.Contains("No CdsAuthority is registered", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AddCdsServer<TAuthority>()", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_authority_of_the_application_comes_first()
    {
        var services = new ServiceCollection();
        services.AddSingleton<CdsAuthority>(new MemoryAuthority(new MemoryState(new MemorySetup(), TimeProvider.System)));
        services.AddCdsServer<MemoryAuthority>();
        Assert.Equal(ServiceLifetime.Singleton, services.Single(service => service.ServiceType == typeof(CdsAuthority)).Lifetime);
    }
}
