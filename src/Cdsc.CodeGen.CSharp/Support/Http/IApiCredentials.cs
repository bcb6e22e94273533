namespace Cdsc.CodeGen.Support;

using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Gives requests what proves who sends them. Implementations are safe for several threads at once.</summary>
public interface IApiCredentials
{
    /// <summary>The credential for a security scheme.</summary>
    /// <param name="scheme">The name of the scheme in the definitions.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when there is none for this scheme.</returns>
    ValueTask<ApiCredential?> GetAsync(string scheme, CancellationToken cancellationToken);

    /// <summary>Takes note that a server refused a credential (401).</summary>
    /// <param name="scheme">The name of the scheme in the definitions.</param>
    /// <param name="refused">The credential that was sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there is another one now, with which the request is sent once more.</returns>
    ValueTask<bool> RenewAsync(string scheme, ApiCredential refused, CancellationToken cancellationToken);
}
