using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Where links lead: to where clients see the server, not to where it runs.</summary>
public sealed partial class LinkTests
{
    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Behind_a_proxy_all_links_have_the_public_base_URL(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour, new TestHostOptions
        {
            Setup = new MemorySetup { CoverageEntries = 3, PageSize = 1 },
            Configure = options => options.PublicBaseUrl = new Uri("https://public.example/data/"),
        });
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        RawAnswer[] answers =
        [
            await client.GetAsync(".well-known/cds-server-metadata.json"),
            await client.GetAsync(".well-known/oauth-authorization-server"),
            await client.GetAsync("cds/coverage"),
            await client.GetAsync("cds/clients", registration.AdminToken),
            await client.GetAsync("cds/credentials", registration.AdminToken),
            await client.GetAsync("cds/messages", registration.AdminToken),
            await client.GetAsync("cds/clients/client-1/server-metadata", registration.AdminToken),
        ];
        foreach (RawAnswer answer in answers)
        {
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("127.0.0.1", answer.Body, StringComparison.Ordinal);
            Assert.Contains("\"https://public.example/data/", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotMatch(DoubleSlash(), answer.Body);
        }

        Assert.StartsWith(
            "https://public.example/data/cds/coverage?cursor=", answers[2].Json.GetProperty("next").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://public.example/data", answers[1].Text("issuer"));
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Links_lead_to_the_routes_of_the_options(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour, new TestHostOptions
        {
            Configure = options =>
            {
                options.Routes.GetAuthorizationServerMetadata = "/somewhere/else";
                options.Routes.ListClients = "/api/v1/clients";
                options.Routes.GetClient = "/api/v1/clients/{client_id}/it";
                options.Routes.ModifyClient = "/api/v1/clients/{client_id}/it";
            },
        });
        var client = new RawClient(host);
        RawRegistration registration = await client.StartAsync();
        string oauth = (await client.GetAsync(".well-known/cds-server-metadata.json")).Text("oauth_metadata");
        JsonElement metadata = (await client.GetAsync(oauth)).AssertOk("AuthorizationServerMetadata");
        Assert.EndsWith("/somewhere/else", oauth, StringComparison.Ordinal);
        JsonElement listing = (await client.GetAsync(metadata.GetProperty("cds_clients_api").GetString()!, registration.AdminToken)).AssertOk("ClientListing");
        string link = listing.GetProperty("clients")[0].GetProperty("cds_client_uri").GetString()!;
        Assert.EndsWith("/it", link, StringComparison.Ordinal);
        (await client.GetAsync(link, registration.AdminToken)).AssertOk("Client");
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Metadata_that_has_moved_is_redirected_to(Flavour flavour)
    {
        foreach (bool isForGood in (bool[])[true, false])
        {
            await using TestHost host = await TestHost.StartAsync(flavour, new TestHostOptions
            {
                Setup = new MemorySetup { MetadataMovedTo = "https://new.example/a%7e?x=1", IsMovedForGood = isForGood },
            });
            RawAnswer answer = await new RawClient(host).GetAsync(".well-known/cds-server-metadata.json");
            Assert.Equal(isForGood ? HttpStatusCode.MovedPermanently : HttpStatusCode.Found, answer.Status);
            Assert.Equal("https://new.example/a%7e?x=1", answer.Message.Headers.NonValidated["Location"].ToString());
        }
    }

    [GeneratedRegex("public\\.example/data//")]
    private static partial Regex DoubleSlash();
}
