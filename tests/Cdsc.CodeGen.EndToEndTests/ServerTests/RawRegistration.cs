using System.Net;
using System.Text.Json;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>A registration, and what its Clients may do.</summary>
internal sealed record RawRegistration(RawClient Client, JsonElement Admin, string AdminId, string AdminSecret, string AdminToken)
{
    public async Task<string> ClientIdAsync(string scope)
    {
        JsonElement listing = (await Client.GetAsync("cds/clients", AdminToken)).AssertOk("ClientListing");
        return listing.GetProperty("clients").EnumerateArray()
            .Single(client => client.GetProperty("scope").GetString() == scope).GetProperty("client_id").GetString()!;
    }

    /// <summary>Id and secret of the Client with a scope, as a header.</summary>
    public async Task<string> CredentialsAsync(string scope)
    {
        string id = await ClientIdAsync(scope);
        JsonElement listing = (await Client.GetAsync("cds/credentials?client_ids=" + id, AdminToken)).AssertOk("CredentialListing");
        return RawClient.Basic(id, listing.GetProperty("credentials")[0].GetProperty("client_secret").GetString()!);
    }

    /// <summary>Gets a token for grant admin.</summary>
    public async Task<string> GrantAdminTokenAsync(string clientId, string grantId)
    {
        string details = JsonSerializer.Serialize(new[] { new { type = MemoryScopes.GrantAdmin, client_id = clientId, grant_id = grantId } });
        RawAnswer answer = await Client.TokenAsync(
            await CredentialsAsync(MemoryScopes.GrantAdmin),
            ("grant_type", "client_credentials"), ("scope", MemoryScopes.GrantAdmin), ("authorization_details", details));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return RawClient.Bearer(answer.AssertOk("TokenResponse").GetProperty("access_token").GetString()!);
    }
}
