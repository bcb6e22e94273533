namespace CdscClient._1;

/// <summary>Finds a server and tells what it covers. This is the place to go on from.</summary>
internal static class CoverageReport
{
    public static async Task WriteAsync(Uri address, TextWriter output, CancellationToken cancellationToken)
    {
        // One URL leads to everything: the metadata says where the rest is.
        await using CdsServer server = await CdsServer.DiscoverAsync(address, cancellationToken: cancellationToken);
        await output.WriteLineAsync($"{Printable(server.Metadata.Name)}: {Printable(server.Metadata.Description)}");
        if (server.Metadata.Coverage is null)
        {
            await output.WriteLineAsync("The server doesn't tell what it covers.");
            return;
        }

        int count = 0;
        await foreach (CoverageEntry entry in server.EnumerateCoverageAsync(cancellationToken: cancellationToken))
        {
            count++;
            string commodities = string.Join(", ", entry.CommodityTypes.Select(type => type.Value));
            await output.WriteLineAsync($"- {Printable(entry.EntityName)} ({Printable(entry.Country)}): {Printable(entry.Name)} [{Printable(commodities)}]");
        }

        await output.WriteLineAsync(count == 1 ? "1 entry" : $"{count} entries");

        // To go on, register, and keep registration.Credentials where secrets are kept:
        //
        //   CdsRegistration registration = await server.RegisterAsync(new ClientRegistrationRequest { Scope = "cds_client_admin" });
        //   await foreach (Client client in registration.Admin.EnumerateClientsAsync()) { … }
        //
        // and come back with server.CreateClientAdmin(credentials).
    }

    /// <summary>Text of a server as it may be shown on a terminal, which control characters would command.</summary>
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
