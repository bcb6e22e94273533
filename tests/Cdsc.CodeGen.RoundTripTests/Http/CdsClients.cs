using Cdsc.Clients;
using Cdsc.Clients.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The generated clients with one connection.</summary>
internal sealed class CdsClients : IDisposable
{
    private readonly ApiConnection _connection;

    public CdsClients(ApiConnectionOptions? options = null)
    {
        _connection = ApiConnection.Create(options);
        Metadata = new ServerMetadataClient(_connection);
        Coverage = new CoverageClient(_connection);
    }

    public ServerMetadataClient Metadata { get; }

    public CoverageClient Coverage { get; }

    public void Dispose() => _connection.Dispose();
}
