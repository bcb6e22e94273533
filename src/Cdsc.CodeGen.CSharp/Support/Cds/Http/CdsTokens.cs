namespace Cdsc.CodeGen.Generated.Clients;

using global::System.Threading;
using global::System.Threading.Tasks;
using global::Cdsc.CodeGen.Support;

/// <summary>
/// Tokens of one kind, for operations that want it and for no others. One token serves all requests until it is about to
/// expire or is rejected.
/// </summary>
public abstract class CdsTokens : IApiCredentials
{
    private readonly OAuthTokenSource _source;
    private readonly OAuthBearerCredentials _credentials;

    private protected CdsTokens(string scheme, OAuthTokenSource source)
    {
        _source = source;
        _credentials = new OAuthBearerCredentials(scheme, source);
    }

    /// <summary>The present token, or a new one.</summary>
    public Task<OAuthToken> GetAsync(CancellationToken cancellationToken = default) => _source.GetAsync(cancellationToken);

    /// <inheritdoc/>
    ValueTask<ApiCredential?> IApiCredentials.GetAsync(string scheme, CancellationToken cancellationToken) =>
        _credentials.GetAsync(scheme, cancellationToken);

    /// <inheritdoc/>
    ValueTask<bool> IApiCredentials.RenewAsync(string scheme, ApiCredential refused, CancellationToken cancellationToken) =>
        _credentials.RenewAsync(scheme, refused, cancellationToken);

    /// <summary>Goes on with a token that was got elsewhere.</summary>
    internal void Replace(OAuthToken token) => _source.Replace(token);
}
