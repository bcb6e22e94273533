namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>
/// Administers what one registration has made: its Clients, Messages, Credentials and Grants, with a token for the scope
/// of the type <c>cds_client_admin</c> that is got when first needed and renewed by itself. Nothing else is repeated by
/// itself. Safe for several threads at once.
/// </summary>
public sealed class CdsClientAdmin
{
    private readonly CdsClientMetadataReader _metadata;
    private readonly string _scope;
    private volatile OAuthClientCredentials _credentials;

    internal CdsClientAdmin(CdsServer server, OAuthClientCredentials credentials, string scope)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        Server = server;
        _credentials = credentials;
        _scope = scope;
        Tokens = new CdsClientAdminTokens(new OAuthTokenSource(RequestTokenAsync, server.Connection.Options.TimeProvider));
        Connection = server.Connection.WithCredentials(Tokens);
        Clients = new ClientsClient(Connection);
        Messages = new MessagesClient(Connection);
        Credentials = new CredentialsClient(Connection);
        Grants = new GrantsClient(Connection);
        OAuthMetadata = new OAuthMetadataClient(Connection);
        _metadata = new CdsClientMetadataReader(OAuthMetadata, Connection);
    }

    /// <summary>The server.</summary>
    public CdsServer Server { get; }

    /// <summary>Id and secret of the Client for client administration; those of the latest rotation after one.</summary>
    public OAuthClientCredentials ClientCredentials => _credentials;

    /// <summary>The tokens.</summary>
    public CdsClientAdminTokens Tokens { get; }

    /// <summary>Sends requests with the token, and refuses those that want another kind.</summary>
    public ApiConnection Connection { get; }

    /// <summary>The Clients API.</summary>
    public ClientsClient Clients { get; }

    /// <summary>The Messages API.</summary>
    public MessagesClient Messages { get; }

    /// <summary>The Credentials API.</summary>
    public CredentialsClient Credentials { get; }

    /// <summary>The Grants API.</summary>
    public GrantsClient Grants { get; }

    /// <summary>Reads metadata of Clients: without the token first, and with it when the answer is 401.</summary>
    public OAuthMetadataClient OAuthMetadata { get; }

    private ClientAuthorizationServerMetadata Metadata => Server.OAuth;

    /// <summary>All Clients, the latest change first.</summary>
    /// <param name="clientIds">Only those with one of these ids.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public IAsyncEnumerable<Client> EnumerateClientsAsync(
        IReadOnlyList<string>? clientIds = null, CancellationToken cancellationToken = default) =>
        Clients.EnumerateClientsAsync(Metadata, clientIds, cancellationToken);

    /// <summary>All Credentials, with their secrets, the latest change first.</summary>
    /// <param name="clientIds">Only those of Clients with one of these ids.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public IAsyncEnumerable<Credential> EnumerateCredentialsAsync(
        IReadOnlyList<string>? clientIds = null, CancellationToken cancellationToken = default) =>
        Credentials.EnumerateCredentialsAsync(Metadata, null, clientIds, null, null, cancellationToken);

    /// <summary>All Grants, the latest change first. For further filters see <see cref="Grants"/>.</summary>
    /// <param name="clientIds">Only those of Clients with one of these ids.</param>
    /// <param name="statuses">Only those with one of these statuses.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public IAsyncEnumerable<Grant> EnumerateGrantsAsync(
        IReadOnlyList<string>? clientIds = null, IReadOnlyList<GrantStatus>? statuses = null, CancellationToken cancellationToken = default) =>
        Grants.EnumerateGrantsAsync(Metadata, null, null, statuses, clientIds, null, null, null, null, null, cancellationToken);

    /// <summary>All Messages, each once: the outstanding first, then the unread, then the read.</summary>
    /// <param name="messageIds">Only those with one of these ids.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public IAsyncEnumerable<Message> EnumerateMessagesAsync(
        IReadOnlyList<string>? messageIds = null, CancellationToken cancellationToken = default) =>
        CdsMessages.EnumerateAsync(Messages, Metadata.CdsMessagesApi, messageIds, cancellationToken);

    /// <summary>The Message that a Message answers, the one that this answers and so on.</summary>
    /// <exception cref="ApiException">The Messages answer each other in a circle.</exception>
    public IAsyncEnumerable<Message> EnumeratePreviousMessagesAsync(Message message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return CdsMessages.EnumeratePreviousAsync(Messages, message, cancellationToken);
    }

    /// <summary>
    /// The status that a Message has in effect, by the newest <c>request_update</c> among the replies to it. This reads all
    /// Messages, since there is no other way to find replies; for several Messages make one <see cref="CdsMessageHistory"/>.
    /// </summary>
    public async Task<MessageStatus> GetEffectiveStatusAsync(Message message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        List<Message> messages = await EnumerateMessagesAsync(null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        return new CdsMessageHistory(messages).StatusOf(message);
    }

    /// <summary>Sends a Message.</summary>
    public Task<ApiResponse<Message>> CreateMessageAsync(MessageCreation message, CancellationToken cancellationToken = default) =>
        Messages.CreateMessageAsync(Metadata, message, cancellationToken);

    /// <summary>Marks a Message as read, or as unread.</summary>
    public Task<ApiResponse<Message>> MarkAsReadAsync(Message message, bool isRead = true, CancellationToken cancellationToken = default) =>
        Messages.ModifyMessageAsync(message, new MessagePatch { Read = isRead }, cancellationToken);

    /// <summary>Changes a Client. Everything that the change leaves alone stays, also members that these definitions don't know.</summary>
    /// <param name="client">The Client as it was read last.</param>
    /// <param name="change">Makes the request out of one that changes nothing, as <c>m => new(m) { ClientName = "New name" }</c>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The Client as it is now; <see cref="ApiResponse.IsAccepted"/> when some changes are under review.</returns>
    public Task<ApiResponse<Client>> ModifyClientAsync(
        Client client, Func<ClientModification, ClientModification> change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(change);
        return Clients.ModifyClientAsync(client, change(client.ToModification()), cancellationToken);
    }

    /// <summary>Closes a Grant.</summary>
    /// <returns>The Grant as it is now; <see cref="ApiResponse.IsAccepted"/> when the server has to review it first.</returns>
    public Task<ApiResponse<Grant>> CloseGrantAsync(Grant grant, CancellationToken cancellationToken = default) =>
        Grants.ModifyGrantAsync(grant, new GrantPatch { Status = GrantPatchStatus.Closed }, cancellationToken);

    /// <summary>Reads all Clients and Credentials, and tells what each Client is for.</summary>
    public async Task<CdsRegisteredClients> GetRegisteredClientsAsync(CancellationToken cancellationToken = default)
    {
        List<Client> clients = await EnumerateClientsAsync(null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        List<Credential> credentials = await EnumerateCredentialsAsync(null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        return CdsRegisteredClients.Create(Metadata, clients, credentials);
    }

    /// <summary>The metadata as it applies to a Client, kept for the next time.</summary>
    /// <param name="client">The Client.</param>
    /// <param name="isRefreshed">Whether to read it anew.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<CdsClientMetadata> GetClientMetadataAsync(
        Client client, bool isRefreshed = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return _metadata.GetAsync(client, isRefreshed, cancellationToken);
    }

    /// <summary>
    /// Replaces the secret of a Client: creates a new Credential, sees whether the server accepts it, has it stored, and then
    /// sets an end to the old one. This object goes on with the new one when it is its own. When a step fails, the old one
    /// stays in force, and the new one may be among the Credentials.
    /// </summary>
    /// <param name="old">The Credential to replace.</param>
    /// <param name="store">Stores the new id and secret. What it throws ends the rotation.</param>
    /// <param name="overlap">
    /// For how long the old secret stays valid from when its end is set, a minute unless told. The clock of the server
    /// counts, and the end is a whole second: it may stay valid for some seconds more, but not for less.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<CdsCredentialRotation> RotateCredentialAsync(
        Credential old,
        Func<OAuthClientCredentials, CancellationToken, Task> store,
        TimeSpan? overlap = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(store);
        return CdsCredentialRotation.RunAsync(this, old, store, overlap ?? TimeSpan.FromMinutes(1), cancellationToken);
    }

    /// <summary>
    /// Gets tokens for a Grant and uses them, with the credentials and the metadata of the first Client that has its grant
    /// admin scope and a secret that is valid now.
    /// </summary>
    /// <exception cref="ApiException">No grant admin scope belongs to the Grant, or no Client has it, or none of these has a secret.</exception>
    public async Task<CdsGrantAdmin> CreateGrantAdminAsync(Grant grant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grant);
        string scope = CdsScopes.GrantAdmin(Metadata, grant);
        List<Client> clients = await EnumerateClientsAsync(null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);

        // A public Client gets no tokens by itself.
        clients.RemoveAll(client => !CdsScopes.Contains(client.Scope, scope) || client.TokenEndpointAuthMethod == TokenEndpointAuthMethod.None);
        if (clients.Count == 0)
        {
            throw new ApiException($"None of the Clients with secrets has the scope '{ApiText.Excerpt(scope)}', which the Grant needs.");
        }

        (Client chosen, OAuthClientCredentials credentials) = await ChooseAsync(clients, cancellationToken).ConfigureAwait(false);
        CdsClientMetadata metadata = await GetClientMetadataAsync(chosen, false, cancellationToken).ConfigureAwait(false);
        return new CdsGrantAdmin(Server.Connection, metadata.OAuth, credentials, grant, scope);
    }

    /// <summary>Asks users for authorization, with the credentials and the metadata of a Client.</summary>
    /// <exception cref="ApiException">The Client has no valid secret and is not public.</exception>
    public async Task<CdsAuthorization> CreateAuthorizationAsync(Client client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        (_, OAuthClientCredentials credentials) = await ChooseAsync([client], cancellationToken).ConfigureAwait(false);
        CdsClientMetadata metadata = await GetClientMetadataAsync(client, false, cancellationToken).ConfigureAwait(false);
        return new CdsAuthorization(Server.Connection, metadata.OAuth, credentials);
    }

    /// <summary>The id, without the secret.</summary>
    public override string ToString() => _credentials.ToString();

    /// <summary>A token by other credentials than the present ones.</summary>
    internal Task<CdsToken> RequestTokenAsync(OAuthClientCredentials credentials, CancellationToken cancellationToken) =>
        Server.CreateTokenClient(credentials).RequestAsync(_scope, null, cancellationToken);

    /// <summary>Goes on with other credentials, and with the token that they gave.</summary>
    internal void Use(OAuthClientCredentials credentials, CdsToken token)
    {
        _credentials = credentials;
        Tokens.Replace(token.Token);
    }

    private async Task<OAuthToken> RequestTokenAsync(CancellationToken cancellationToken) =>
        (await RequestTokenAsync(_credentials, cancellationToken).ConfigureAwait(false)).Token;

    /// <summary>The first of Clients that has credentials now, and these.</summary>
    private async Task<(Client Client, OAuthClientCredentials Credentials)> ChooseAsync(List<Client> clients, CancellationToken cancellationToken)
    {
        List<string> ids = clients.ConvertAll(client => client.ClientId);
        List<Credential> credentials = await EnumerateCredentialsAsync(ids, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = Connection.Options.TimeProvider.GetUtcNow();
        foreach (CdsRegisteredClient registered in CdsRegisteredClients.Create(Metadata, clients, credentials).All)
        {
            if (registered.FindCredentials(now) is { } found)
            {
                return (registered.Client, found);
            }
        }

        throw new ApiException($"There is no secret that is valid now for the Client {ApiText.Excerpt(string.Join(" or ", ids))}.");
    }
}
