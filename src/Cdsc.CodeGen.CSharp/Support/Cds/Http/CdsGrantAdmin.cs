namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>
/// Uses one Grant, with a token for it that is got when first needed and renewed by itself. The Client that asks for the
/// token is the one with the grant admin scope; the Grant belongs to another. Safe for several threads at once.
/// </summary>
public sealed class CdsGrantAdmin
{
    private readonly ClientAuthorizationServerMetadata _metadata;
    private readonly CdsTokenClient _client;

    internal CdsGrantAdmin(
        ApiConnection connection, ClientAuthorizationServerMetadata metadata, OAuthClientCredentials credentials, Grant grant, string scope)
    {
        _metadata = metadata;
        _client = new CdsTokenClient(connection, metadata, credentials);
        Grant = grant;
        Scope = scope;
        Tokens = new CdsGrantAdminTokens(new OAuthTokenSource(RequestTokenAsync, connection.Options.TimeProvider));
        Connection = connection.WithCredentials(Tokens);
        Files = new ServerProvidedFilesClient(Connection);
    }

    /// <summary>The Grant.</summary>
    public Grant Grant { get; }

    /// <summary>The id of the grant admin scope.</summary>
    public string Scope { get; }

    /// <summary>The tokens. Interfaces that these definitions don't know take them as bearer tokens, too.</summary>
    public CdsGrantAdminTokens Tokens { get; }

    /// <summary>Sends requests with the token, and refuses those that want another kind.</summary>
    public ApiConnection Connection { get; }

    /// <summary>The files API.</summary>
    public ServerProvidedFilesClient Files { get; }

    /// <summary>All files that the Grant shares, the latest change first.</summary>
    /// <param name="fileIds">Only those with one of these ids.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ApiException">The server has no files API, or a page can't be had or read.</exception>
    public IAsyncEnumerable<ServerProvidedFile> EnumerateFilesAsync(
        IReadOnlyList<string>? fileIds = null, CancellationToken cancellationToken = default) =>
        Files.EnumerateServerProvidedFilesAsync(_metadata, fileIds, cancellationToken);

    /// <summary>Downloads a file as a stream. Dispose of it.</summary>
    public async Task<ApiDownload> DownloadAsync(ServerProvidedFile file, CancellationToken cancellationToken = default) =>
        (await Files.DownloadServerProvidedFileAsync(file, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>The Grant, without secrets.</summary>
    public override string ToString() => $"{Scope} for {Grant.GrantId}";

    private async Task<OAuthToken> RequestTokenAsync(CancellationToken cancellationToken)
    {
        var detail = new GrantAdminAuthorizationDetail { Type = Scope, ClientId = Grant.ClientId, GrantId = Grant.GrantId };
        return (await _client.RequestAsync(Scope, [detail.ToAuthorizationDetail()], cancellationToken).ConfigureAwait(false)).Token;
    }
}
