namespace Cdsc.CodeGen.Generated.Server;

using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;
using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// Knows the secrets and tokens of an application. Derive from it and give the class to
/// <see cref="CdsServerServices.AddCdsServer{TAuthority}"/>: every operation that asks for credentials is then let in by what
/// it finds.
/// </summary>
public abstract class CdsAuthority
{
    /// <summary>What the server calls itself when it asks for credentials.</summary>
    public virtual string Realm => "cds";

    /// <summary>
    /// Finds the secrets of a Client that are valid now. There may be several, since Clients replace a secret by using two
    /// for a while. What has expired, and what belongs to a disabled Client, is not among them.
    /// </summary>
    /// <param name="clientId">The id that was sent. It may be anything.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <returns>The secrets; none when the Client is unknown, which should take as long.</returns>
    public abstract ValueTask<IReadOnlyList<CdsClientSecret>> FindSecretsAsync(string clientId, CancellationToken cancellationToken);

    /// <summary>Finds a token that was issued and not revoked. Whether it has expired is checked for you.</summary>
    /// <param name="token">The text that was sent.</param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    /// <returns>Null when there is no such token.</returns>
    public abstract ValueTask<CdsAccessToken?> FindAccessTokenAsync(Secret token, CancellationToken cancellationToken);

    /// <summary>The scopes of the server by their ids, as its metadata describes them. What a token is good for follows from their types.</summary>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    public abstract ValueTask<IReadOnlyDictionary<string, ScopeDescription>> GetScopeDescriptionsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The type of the scopes that a security scheme of the definitions stands for. Override it when your definitions have
    /// schemes beyond those of CDS-WG1-02.
    /// </summary>
    /// <param name="scheme">The name of the scheme.</param>
    /// <returns>Null when the scheme stands for none.</returns>
    public virtual ScopeType? ScopeTypeOf(string scheme) => scheme switch
    {
        "clientAdmin" => ScopeType.ClientAdmin,
        "grantAdmin" => ScopeType.GrantAdmin,
        _ => null,
    };
}
