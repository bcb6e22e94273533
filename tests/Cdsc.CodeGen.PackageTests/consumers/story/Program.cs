// Goes through all that the server of the template offers, with the ready-made client.
using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;

await using CdsServer server = await CdsServer.DiscoverAsync(new Uri(args[0]));
await foreach (CoverageEntry entry in server.EnumerateCoverageAsync())
{
    using var http = new HttpClient();
    string map = await http.GetStringAsync(new Uri(entry.MapResource!.Value.Text));
    string outline = await http.GetStringAsync(new Uri(entry.GeojsonResource!.Value.Text));
    Console.WriteLine($"{entry.Id} {map[..4]} {outline.Contains("\"features\"", StringComparison.Ordinal)}");
}

CdsRegistration registration = await server.RegisterAsync(new ClientRegistrationRequest { Scope = "cds_client_admin cds_server_provided_files" });
CdsClientAdmin admin = registration.Admin;
CdsRegisteredClients clients = await registration.GetClientsAsync();
Console.WriteLine(string.Join(' ', clients.All.Select(client => client.Client.Scope).Order()));

Client files = clients.WithScope("cds_server_provided_files")[0].Client;
ApiResponse<Client> renamed = await admin.ModifyClientAsync(files, modification => new(modification) { ClientName = "My files" });
Console.WriteLine(renamed.Value.ClientName);
CdsClientMetadata metadata = await admin.GetClientMetadataAsync(renamed.Value);
Console.WriteLine(metadata.OAuth.ScopesSupported.Count);

await admin.CreateMessageAsync(new MessageCreation { PreviousUri = null, Type = MessageCreateType.SupportRequest, Name = "Hello", Description = "A question." });
await foreach (Message message in admin.EnumerateMessagesAsync())
{
    ApiResponse<Message> read = await admin.MarkAsReadAsync(message);
    Console.WriteLine($"{message.Name} {read.Value.Read}");
}

await foreach (Grant grant in admin.EnumerateGrantsAsync())
{
    CdsGrantAdmin access = await admin.CreateGrantAdminAsync(grant);
    await foreach (ServerProvidedFile file in access.EnumerateFilesAsync())
    {
        await using ApiDownload download = await access.DownloadAsync(file);
        using var reader = new StreamReader(download.Content);
        Console.WriteLine($"{file.Name} {(await reader.ReadToEndAsync()).Length == file.Size}");
    }

    ApiResponse<Grant> closed = await admin.CloseGrantAsync(grant);
    Console.WriteLine(closed.Value.Status);
}

// The old secret goes on for a while; with the new one somebody comes back.
await foreach (Credential credential in admin.EnumerateCredentialsAsync([registration.Client.ClientId]))
{
    CdsCredentialRotation rotation = await admin.RotateCredentialAsync(credential, (_, _) => Task.CompletedTask);
    CdsClientAdmin later = server.CreateClientAdmin(rotation.ClientCredentials);
    OAuthToken token = await later.Tokens.GetAsync();
    Console.WriteLine(token.AccessToken.Reveal().Length);
    break;
}
