namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Concurrent;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>Reads the metadata of Clients, and keeps it.</summary>
internal sealed class CdsClientMetadataReader(OAuthMetadataClient reader, ApiConnection connection)
{
    private readonly ConcurrentDictionary<string, CdsClientMetadata> _known = new(StringComparer.Ordinal);

    public async Task<CdsClientMetadata> GetAsync(Client client, bool isRefreshed, CancellationToken cancellationToken)
    {
        if (!isRefreshed && _known.TryGetValue(client.ClientId, out CdsClientMetadata? known))
        {
            return known;
        }

        // Metadata speaks for origins only when it comes from one that is trusted itself.
        ApiResponse<ServerMetadata> server = await reader.GetClientServerMetadataAsync(client, null, cancellationToken).ConfigureAwait(false);
        if (connection.TrustedOrigins.Contains(server.Uri))
        {
            CdsTrust.TryAdd(connection, server);
        }

        ApiResponse<ClientAuthorizationServerMetadata> oauth =
            await reader.GetClientAuthorizationServerMetadataAsync(server.Value, cancellationToken).ConfigureAwait(false);
        if (connection.TrustedOrigins.Contains(oauth.Uri))
        {
            CdsTrust.TryAdd(connection, oauth);
        }

        return _known[client.ClientId] = new CdsClientMetadata(server.Value, oauth.Value);
    }
}
