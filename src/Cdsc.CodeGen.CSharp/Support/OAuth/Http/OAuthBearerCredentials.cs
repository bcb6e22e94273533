namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Gives requests the tokens of a source, for one security scheme and no other.</summary>
public sealed class OAuthBearerCredentials : IApiCredentials
{
    private readonly string _scheme;
    private readonly OAuthTokenSource _tokens;

    /// <summary>Credentials for a scheme.</summary>
    /// <param name="scheme">The name of the scheme in the definitions.</param>
    /// <param name="tokens">Gives the tokens.</param>
    public OAuthBearerCredentials(string scheme, OAuthTokenSource tokens)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        ArgumentNullException.ThrowIfNull(tokens);
        _scheme = scheme;
        _tokens = tokens;
    }

    /// <inheritdoc/>
    public async ValueTask<ApiCredential?> GetAsync(string scheme, CancellationToken cancellationToken) => scheme == _scheme
        ? ApiCredential.Bearer((await _tokens.GetAsync(cancellationToken).ConfigureAwait(false)).AccessToken)
        : null;

    /// <inheritdoc/>
    public async ValueTask<bool> RenewAsync(string scheme, ApiCredential refused, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(refused);
        if (scheme != _scheme)
        {
            return false;
        }

        const string Prefix = "Bearer ";
        var rejected = new Secret(refused.Value.Reveal()[Prefix.Length..]);
        OAuthToken renewed = await _tokens.RenewAsync(rejected, cancellationToken).ConfigureAwait(false);
        return renewed.AccessToken != rejected;
    }
}
