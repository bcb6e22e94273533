using System.Net;
using System.Text.Json;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>What everybody can read, and what a Client alone can.</summary>
public sealed class MetadataTests
{
    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task All_that_a_registration_can_read_keeps_to_its_schema(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        JsonElement server = (await client.GetAsync(host.WellKnown.AbsoluteUri)).AssertOk("ServerMetadata");
        JsonElement oauth = (await client.GetAsync(server.GetProperty("oauth_metadata").GetString()!)).AssertOk("AuthorizationServerMetadata");
        JsonElement coverage = (await client.GetAsync(server.GetProperty("coverage").GetString()!)).AssertOk("CoverageListing");
        Assert.Equal(3, coverage.GetProperty("coverage_entries").GetArrayLength());
        RawAnswer map = await client.GetAsync(coverage.GetProperty("coverage_entries")[0].GetProperty("map_resource").GetString()!);
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (map.Status, map.MediaType));

        RawRegistration registration = await client.StartAsync();
        JsonElement clients = (await client.GetAsync(oauth.GetProperty("cds_clients_api").GetString()!, registration.AdminToken)).AssertOk("ClientListing");
        Assert.Equal(
            [MemoryScopes.ClientAdmin, MemoryScopes.GrantAdmin, MemoryScopes.Files, MemoryScopes.Usage],
            clients.GetProperty("clients").EnumerateArray().Select(c => c.GetProperty("scope").GetString()!).Order(StringComparer.Ordinal));
        (await client.GetAsync(oauth.GetProperty("cds_messages_api").GetString()!, registration.AdminToken)).AssertOk("MessageListing");
        (await client.GetAsync(oauth.GetProperty("cds_credentials_api").GetString()!, registration.AdminToken)).AssertOk("CredentialListing");
        (await client.GetAsync(oauth.GetProperty("cds_grants_api").GetString()!, registration.AdminToken)).AssertOk("GrantListing");

        string own = clients.GetProperty("clients")[0].GetProperty("cds_server_metadata").GetString()!;
        RawAnswer anonymous = await client.GetAsync(own);
        anonymous.AssertProblem(HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer realm=\"cds\"", anonymous.Challenge);
        JsonElement metadata = (await client.GetAsync(own, registration.AdminToken)).AssertOk("ServerMetadata");
        (await client.GetAsync(metadata.GetProperty("oauth_metadata").GetString()!, registration.AdminToken)).AssertOk("ClientAuthorizationServerMetadata");
    }

    /// <summary>One registration sees nothing of another.</summary>
    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Registrations_are_strangers(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        var client = new RawClient(host);
        RawRegistration one = await client.StartAsync();
        RawRegistration two = await client.StartAsync();
        foreach (string url in (string[])["cds/clients/" + one.AdminId, "cds/credentials/credential-1", "cds/messages/message-1"])
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(url, one.AdminToken)).Status);
            (await client.GetAsync(url, two.AdminToken)).AssertProblem(HttpStatusCode.NotFound);
        }

        RawAnswer introspected = await client.SendAsync(
            HttpMethod.Post, "cds/oauth/introspect", two.AdminToken, RawClient.Form(("token", one.AdminToken["Bearer ".Length..])));
        Assert.False(introspected.AssertOk("IntrospectionResponse").GetProperty("active").GetBoolean());
    }
}
