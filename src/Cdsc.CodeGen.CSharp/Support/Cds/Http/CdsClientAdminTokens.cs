namespace Cdsc.CodeGen.Generated.Clients;

using global::System.Threading;
using global::System.Threading.Tasks;
using global::Cdsc.CodeGen.Support;

/// <summary>
/// Tokens for the scope of the type <c>cds_client_admin</c>, and for no operation that wants others. One token serves all
/// requests until it is about to expire or is rejected.
/// </summary>
public sealed class CdsClientAdminTokens : IApiCredentials
{
    private readonly OAuthTokenSource _source;
    private readonly OAuthBearerCredentials _credentials;

    internal CdsClientAdminTokens(OAuthTokenSource source)
    {
        _source = source;
        _credentials = new OAuthBearerCredentials("clientAdmin", source);
    }

    /// <summary>The present token, or a new one.</summary>
    public Task<OAuthToken> GetAsync(CancellationToken cancellationToken = default) => _source.GetAsync(cancellationToken);

    /// <inheritdoc/>
    ValueTask<ApiCredential?> IApiCredentials.GetAsync(string scheme, CancellationToken cancellationToken) =>
        _credentials.GetAsync(scheme, cancellationToken);

    /// <inheritdoc/>
    ValueTask<bool> IApiCredentials.RenewAsync(string scheme, ApiCredential refused, CancellationToken cancellationToken) =>
        _credentials.RenewAsync(scheme, refused, cancellationToken);

    internal void Replace(OAuthToken token) => _source.Replace(token);
}
