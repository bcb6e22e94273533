using Cdsc.AspNetCore;
using Cdsc.Models;
using Cdsc.Models.Support;
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

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task With_a_scheme_that_stands_for_no_scope_it_does_not_start_either(Flavour flavour)
    {
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestHost.StartAsync(flavour, new TestHostOptions { Services = services => services.AddSingleton<CdsAuthority, ForgetfulAuthority>() }));
        Assert.StartsWith(
            "Every request to ListServerProvidedFilesAsync would fail. Nothing is known of the security scheme 'grantAdmin'.", exception.Message, StringComparison.Ordinal);

        await using TestHost host = await TestHost.StartAsync(flavour, new TestHostOptions
        {
            Services = services => services.AddSingleton<CdsAuthority, ForgetfulAuthority>().RemoveAll<ServerProvidedFilesHandler>(),
        });
        RawAnswer answer = await new RawClient(host).GetAsync("cds/clients");
        answer.AssertProblem(System.Net.HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void The_server_is_added_once_however_often_an_application_says_so()
    {
        var services = new ServiceCollection();
        services.AddCdsServer<MemoryAuthority>();
        int count = services.Count;
        services.AddCdsServer<MemoryAuthority>().AddCdsServer();
        Assert.Equal(count, services.Count);
    }

    [Fact]
    public void An_authority_of_the_application_comes_first()
    {
        var services = new ServiceCollection();
        services.AddSingleton<CdsAuthority>(new MemoryAuthority(new MemoryState(new MemorySetup(), TimeProvider.System)));
        services.AddCdsServer<MemoryAuthority>();
        Assert.Equal(ServiceLifetime.Singleton, services.Single(service => service.ServiceType == typeof(CdsAuthority)).Lifetime);
    }

    /// <summary>Does not know what administrators of Grants are.</summary>
    private sealed class ForgetfulAuthority : CdsAuthority
    {
        public override ScopeType? ScopeTypeOf(string scheme) => scheme == "grantAdmin" ? null : base.ScopeTypeOf(scheme);

        public override ValueTask<IReadOnlyList<CdsClientSecret>> FindSecretsAsync(string clientId, CancellationToken cancellationToken) => new([]);

        public override ValueTask<CdsAccessToken?> FindAccessTokenAsync(Secret token, CancellationToken cancellationToken) => default;

        public override ValueTask<IReadOnlyDictionary<string, ScopeDescription>> GetScopeDescriptionsAsync(CancellationToken cancellationToken) =>
            new(new Dictionary<string, ScopeDescription>());
    }
}
