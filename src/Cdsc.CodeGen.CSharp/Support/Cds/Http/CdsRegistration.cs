namespace Cdsc.CodeGen.Generated.Clients;

using global::System.Threading;
using global::System.Threading.Tasks;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>
/// A registration that was made. The server answers with one Client, that for client administration; those for other
/// scopes are to be listed, some perhaps later, after a review of which Messages tell.
/// </summary>
public sealed class CdsRegistration
{
    internal CdsRegistration(ApiResponse<ClientRegistrationResponse> response, CdsClientAdmin admin)
    {
        Response = response;
        Admin = admin;
    }

    /// <summary>The response of the server.</summary>
    public ApiResponse<ClientRegistrationResponse> Response { get; }

    /// <summary>Whether the server answered 201, as it should; some answer 200 and mean the same.</summary>
    public bool IsCreated => Response.StatusCode == 201;

    /// <summary>The Client for client administration, with its secret.</summary>
    public ClientRegistrationResponse Client => Response.Value;

    /// <summary>Id and secret to store: with them <see cref="CdsServer.CreateClientAdmin"/> leads back here.</summary>
    public OAuthClientCredentials Credentials => new(Client.ClientId, Client.ClientSecret);

    /// <summary>Administers the registration.</summary>
    public CdsClientAdmin Admin { get; }

    /// <inheritdoc cref="CdsClientAdmin.GetRegisteredClientsAsync"/>
    public Task<CdsRegisteredClients> GetClientsAsync(CancellationToken cancellationToken = default) =>
        Admin.GetRegisteredClientsAsync(cancellationToken);
}
