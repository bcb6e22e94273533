namespace Cdsc.CodeGen.Support;

using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>What credentials an operation asks for.</summary>
/// <param name="alternatives">
/// Each is a way to be let in, the preferred one first, with all the schemes that it takes together; one without schemes is
/// to come without credentials.
/// </param>
internal sealed class ApiSecurity(params string[][] alternatives)
{
    /// <summary>The credentials of the first way for which there are all; null when there is no such way.</summary>
    /// <param name="credentials">Gives them.</param>
    /// <param name="isRefused">Whether to come without credentials was tried already.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<IReadOnlyList<(string Scheme, ApiCredential Credential)>?> GetAsync(
        IApiCredentials credentials, bool isRefused, CancellationToken cancellationToken)
    {
        foreach (string[] schemes in alternatives)
        {
            if (schemes.Length == 0 && isRefused)
            {
                continue;
            }

            var found = new List<(string Scheme, ApiCredential Credential)>(schemes.Length);
            foreach (string scheme in schemes)
            {
                if (await credentials.GetAsync(scheme, cancellationToken).ConfigureAwait(false) is { } credential)
                {
                    found.Add((scheme, credential));
                }
            }

            if (found.Count == schemes.Length)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The names of the schemes, for messages.</summary>
    public override string ToString()
    {
        var ways = new List<string>(alternatives.Length);
        foreach (string[] schemes in alternatives)
        {
            ways.Add(string.Join(" with ", schemes));
        }

        return string.Join(" or ", ways);
    }
}
