using System.Net;
using Cdsc.AspNetCore.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>What security requirements say beyond the names of schemes.</summary>
public sealed class RequirementTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(true, MemoryScopes.ClientAdmin)]
    [InlineData(false, "other")]
    [InlineData(false, MemoryScopes.ClientAdmin, "other")]
    public async Task A_token_has_the_scopes_that_a_requirement_names_besides(bool isAllowed, params string[] scopes)
    {
        var access = new ApiAccess([new ApiRequirement("clientAdmin", scopes)]);
        await using TestHost host = await TestHost.StartAsync(Flavour.Minimal, new TestHostOptions
        {
            Map = application => application.MapGet(
                "/own", static async (HttpContext http, IApiAuthorizer authorizer, ApiAccess access) => $"{await authorizer.AuthorizeAsync(http, access)}"),
            Services = services => services.AddSingleton(access),
        });
        RawRegistration registration = await new RawClient(host).StartAsync();
        RawAnswer answer = await registration.Client.GetAsync("own", registration.AdminToken);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        if (isAllowed)
        {
            Assert.Equal("", answer.Body);
        }
        else
        {
            Assert.Contains("scope=\"cds_client_admin other\"", answer.Body, StringComparison.Ordinal);
            Assert.Contains("Error = insufficient_scope", answer.Body, StringComparison.Ordinal);
        }
    }
}
