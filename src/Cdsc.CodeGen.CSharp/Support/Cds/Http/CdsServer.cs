namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>
/// A server, found by one URL: its metadata, and clients for everything that the metadata leads to. Credentials go to the
/// origins of the interfaces that the metadata names and to no others, and to none when the metadata was read without TLS
/// from another machine; add more to <see cref="ApiConnection.TrustedOrigins"/> of <see cref="Connection"/>. Pages for people that the metadata names, such
/// as documentation, count as interfaces no more than related metadata does. Safe for several threads at once.
/// </summary>
/// <example>
/// What a server covers:
/// <code>
/// await using CdsServer server = await CdsServer.DiscoverAsync(new Uri("https://utility.example"));
/// await foreach (CoverageEntry entry in server.EnumerateCoverageAsync())
/// {
///     Console.WriteLine(entry.Name);
/// }
/// </code>
/// From registration to the Clients that it made:
/// <code>
/// CdsRegistration registration = await server.RegisterAsync(new ClientRegistrationRequest { Scope = "cds_client_admin" });
/// CdsClientAdmin admin = registration.Admin;
/// await foreach (Client client in admin.EnumerateClientsAsync())
/// {
///     Console.WriteLine(client.ClientName);
/// }
/// </code>
/// </example>
public sealed class CdsServer : IDisposable, IAsyncDisposable
{
    private readonly ApiConnection? _owned;

    private CdsServer(
        ApiConnection connection,
        ApiConnection? owned,
        ApiResponse<ServerMetadata> metadata,
        ApiResponse<ClientAuthorizationServerMetadata>? oauth)
    {
        _owned = owned;
        Connection = connection;
        MetadataResponse = metadata;
        OAuthResponse = oauth;
        ServerMetadata = new ServerMetadataClient(connection);
        Coverage = new CoverageClient(connection);
        OAuthMetadata = new OAuthMetadataClient(connection);
        Registration = new RegistrationClient(connection);
    }

    /// <summary>How requests are sent, without the credentials of any Client.</summary>
    public ApiConnection Connection { get; }

    /// <summary>The server metadata.</summary>
    public ServerMetadata Metadata => MetadataResponse.Value;

    /// <summary>The response with the server metadata: its entity tag, the redirects that led to it, what it lacked.</summary>
    public ApiResponse<ServerMetadata> MetadataResponse { get; }

    /// <summary>The URL of the server metadata to keep: behind the permanent redirects, when the server has moved.</summary>
    public Uri MetadataUrl => MetadataResponse.LastingUri;

    /// <summary>Whether the server has authorization server metadata, and so takes registrations.</summary>
    public bool HasOAuth => OAuthResponse is not null;

    /// <summary>The authorization server metadata.</summary>
    /// <exception cref="ApiException">The server has none.</exception>
    public ClientAuthorizationServerMetadata OAuth => OAuthResponse?.Value
        ?? throw new ApiException("The server has no authorization server metadata: its server metadata has no 'oauth_metadata'.");

    /// <summary>The response with the authorization server metadata; null when the server has none.</summary>
    public ApiResponse<ClientAuthorizationServerMetadata>? OAuthResponse { get; }

    /// <summary>Reads server metadata, without credentials.</summary>
    public ServerMetadataClient ServerMetadata { get; }

    /// <summary>Reads coverage, without credentials.</summary>
    public CoverageClient Coverage { get; }

    /// <summary>Reads authorization server metadata, without credentials.</summary>
    public OAuthMetadataClient OAuthMetadata { get; }

    /// <summary>Registers, without credentials.</summary>
    public RegistrationClient Registration { get; }

    /// <summary>Finds a server, with a connection of its own that lives as long as the result.</summary>
    /// <param name="url">
    /// The server, such as <c>https://utility.example</c>, whose metadata is at the well-known path; or with a path or a
    /// query, the URL of its metadata.
    /// </param>
    /// <param name="options">What else to decide about requests.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ApiException">The metadata can't be had or read.</exception>
    public static async Task<CdsServer> DiscoverAsync(
        Uri url, ApiConnectionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ApiConnection connection = ApiConnection.Create(options);
        try
        {
            return await DiscoverAsync(connection, connection, url, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Finds a server, with a connection of the caller. It stays the caller's, and so do its trusted origins.</summary>
    /// <inheritdoc cref="DiscoverAsync(Uri, ApiConnectionOptions, CancellationToken)"/>
    /// <param name="connection">Sends the requests. Origins that it trusts already stay trusted.</param>
    /// <param name="url">
    /// The server, such as <c>https://utility.example</c>, whose metadata is at the well-known path; or with a path or a
    /// query, the URL of its metadata.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    public static Task<CdsServer> DiscoverAsync(ApiConnection connection, Uri url, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return DiscoverAsync(connection, null, url, cancellationToken);
    }

    /// <summary>All entries of the coverage, page by page.</summary>
    /// <param name="ids">Only entries with one of these ids.</param>
    /// <param name="entityNumbers">Only entries with one of these entity numbers.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ApiException">The server has no coverage, or a page can't be had or read.</exception>
    public IAsyncEnumerable<CoverageEntry> EnumerateCoverageAsync(
        IReadOnlyList<string>? ids = null, IReadOnlyList<string>? entityNumbers = null, CancellationToken cancellationToken = default) =>
        Coverage.EnumerateCoverageEntriesAsync(Metadata, ids, entityNumbers, cancellationToken);

    /// <summary>Registers. Store id and secret of the answer: they are all that is needed to come back as its client admin.</summary>
    /// <exception cref="ApiException">The server takes no registrations, has no scope for client admins, or its secret could be read on the way.</exception>
    /// <exception cref="ApiException{T}">The server refused it, with an <see cref="OAuthError"/>.</exception>
    public async Task<CdsRegistration> RegisterAsync(ClientRegistrationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        UriString endpoint = OAuth.RegistrationEndpoint
            ?? throw new ApiException("The server takes no registrations: its metadata has no 'registration_endpoint'.");

        // What can't be administered had better not be made.
        string scope = CdsScopes.ClientAdmin(OAuth);
        ApiResponse<ClientRegistrationResponse> response =
            await Registration.RegisterClientAsync(Connection.Trusted(endpoint), request, cancellationToken).ConfigureAwait(false);
        var credentials = new OAuthClientCredentials(response.Value.ClientId, response.Value.ClientSecret);
        return new CdsRegistration(response, new CdsClientAdmin(this, credentials, scope));
    }

    /// <summary>Administers a registration that was made before.</summary>
    /// <param name="credentials">Id and secret of the Client with the scope of the type <c>cds_client_admin</c>.</param>
    /// <exception cref="ApiException">The server has no scope of this type.</exception>
    public CdsClientAdmin CreateClientAdmin(OAuthClientCredentials credentials) => new(this, credentials, CdsScopes.ClientAdmin(OAuth));

    /// <summary>Gets tokens for one Grant and uses them.</summary>
    /// <param name="credentials">Id and secret of the Client with the grant admin scope, which is not the Client of the Grant.</param>
    /// <param name="grant">The Grant.</param>
    /// <exception cref="ApiException">No grant admin scope belongs to the Grant.</exception>
    public CdsGrantAdmin CreateGrantAdmin(OAuthClientCredentials credentials, Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return new CdsGrantAdmin(Connection, OAuth, credentials, grant, CdsScopes.GrantAdmin(OAuth, grant));
    }

    /// <summary>Asks users for authorization.</summary>
    /// <param name="credentials">Id and secret of the Client that asks; no secret for a public one.</param>
    public CdsAuthorization CreateAuthorization(OAuthClientCredentials credentials) => new(Connection, OAuth, credentials);

    /// <summary>Gets, refreshes, revokes and examines tokens.</summary>
    /// <param name="credentials">Id and secret of a Client; no secret for a public one.</param>
    public CdsTokenClient CreateTokenClient(OAuthClientCredentials credentials) => new(Connection, OAuth, credentials);

    /// <inheritdoc/>
    public void Dispose() => _owned?.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<CdsServer> DiscoverAsync(
        ApiConnection given, ApiConnection? owned, Uri url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);

        // What one server names is no concern of others that the caller's connection is used for.
        ApiConnection connection = given.WithOwnOrigins();
        var servers = new ServerMetadataClient(connection);
        ApiResponse<ServerMetadata> metadata = await (IsHost(url)
            ? servers.DiscoverServerMetadataAsync(url, null, cancellationToken)
            : servers.GetServerMetadataAsync((UriString)url, null, cancellationToken)).ConfigureAwait(false);
        bool isTrusted = CdsTrust.TryAdd(connection, metadata);
        if (metadata.Value.OauthMetadata is null)
        {
            return new CdsServer(connection, owned, metadata, null);
        }

        ApiResponse<ClientAuthorizationServerMetadata> oauth = await new OAuthMetadataClient(connection)
            .GetAuthorizationServerMetadataAsync(metadata.Value, cancellationToken).ConfigureAwait(false);
        if (isTrusted)
        {
            // Whoever forged the one document chose where the other is.
            CdsTrust.TryAdd(connection, oauth);
        }

        return new CdsServer(connection, owned, metadata, oauth);
    }

    private static bool IsHost(Uri url) => url.IsAbsoluteUri
        ? url.PathAndQuery is "" or "/"
        : throw new ArgumentException("The URL of a server is an absolute one.", nameof(url));
}
