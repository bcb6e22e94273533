namespace Cdsc.CodeGen.Generated.Clients;

using global::Cdsc.CodeGen.Generated.Models;

/// <summary>The metadata as it applies to one Client. It may differ from the public one, for example in coverage and limits.</summary>
public sealed class CdsClientMetadata
{
    internal CdsClientMetadata(ServerMetadata server, ClientAuthorizationServerMetadata oauth)
    {
        Server = server;
        OAuth = oauth;
    }

    /// <summary>The server metadata for the Client.</summary>
    public ServerMetadata Server { get; }

    /// <summary>The authorization server metadata for the Client.</summary>
    public ClientAuthorizationServerMetadata OAuth { get; }
}
