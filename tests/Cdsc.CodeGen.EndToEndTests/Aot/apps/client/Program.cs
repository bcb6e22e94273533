// A client, published as Native AOT by a test: finds a server, gets a token and lists the Clients.
using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

await using CdsServer server = await CdsServer.DiscoverAsync(new Uri(args[0]));
Console.WriteLine(server.Metadata.Name);
CdsClientAdmin admin = server.CreateClientAdmin(new OAuthClientCredentials("client:1", "s e%c+ret"));
await foreach (Client client in admin.EnumerateClientsAsync())
{
    Console.WriteLine($"{client.ClientId} {client.ClientName} {client.CdsModified.Text}");
}

// The resolver of the models works in options of the application's own, without reflection.
string json = System.Text.Json.JsonSerializer.Serialize(server.Metadata, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<ServerMetadata>)ModelJson.Strict.GetTypeInfo(typeof(ServerMetadata)));
Console.WriteLine(JsonModel.Parse(json, ServerMetadataJsonConverter.ReadValue).CdsMetadataUrl.Text == server.Metadata.CdsMetadataUrl.Text ? "same" : "different");
