namespace Cdsc.CodeGen.Generated.Server;

using global::Cdsc.CodeGen.Generated.Models;
using global::System.Collections.Generic;
using global::System.Linq;

/// <summary>What a token must be for.</summary>
/// <param name="Type">The type of one of its scopes.</param>
/// <param name="Scopes">The ids of scopes that it must have besides.</param>
internal sealed record CdsScopeAccess(ScopeType Type, params IReadOnlyList<string> Scopes)
{
    /// <summary>Whether a token will do.</summary>
    /// <param name="scopes">The ids of its scopes.</param>
    /// <param name="descriptions">The scopes of the server by their ids.</param>
    public bool IsMetBy(IReadOnlyList<string> scopes, IReadOnlyDictionary<string, ScopeDescription> descriptions) =>
        scopes.Any(id => descriptions.TryGetValue(id, out ScopeDescription? scope) && scope.Type == Type) && Scopes.All(scopes.Contains);

    /// <summary>The ids of scopes to ask for.</summary>
    public IEnumerable<string> Needed(IReadOnlyDictionary<string, ScopeDescription> descriptions) =>
        descriptions.Where(scope => scope.Value.Type == Type).Select(scope => scope.Key).Concat(Scopes);
}
