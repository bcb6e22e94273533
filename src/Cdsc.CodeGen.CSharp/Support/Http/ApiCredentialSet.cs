namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Concurrent;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Credentials that stay the same, one for each security scheme.</summary>
/// <example><code>connection.WithCredentials(new ApiCredentialSet { ["api_key"] = ApiCredential.Header("X-Key", key) })</code></example>
public sealed class ApiCredentialSet : IApiCredentials
{
    private readonly ConcurrentDictionary<string, ApiCredential> _credentials = new(StringComparer.Ordinal);

    /// <summary>The credential for a security scheme of the definitions.</summary>
    public ApiCredential this[string scheme]
    {
        get => _credentials[scheme];
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _credentials[scheme] = value;
        }
    }

    /// <inheritdoc/>
    public ValueTask<ApiCredential?> GetAsync(string scheme, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_credentials.TryGetValue(scheme, out ApiCredential? credential) ? credential : null);

    /// <inheritdoc/>
    public ValueTask<bool> RenewAsync(string scheme, ApiCredential refused, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_credentials.TryGetValue(scheme, out ApiCredential? credential) && !ReferenceEquals(credential, refused));
}
