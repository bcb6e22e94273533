namespace Cdsc.CodeGen.Generated.Server;

using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;
using global::System;
using global::System.Collections.Generic;
using global::System.Linq;

/// <summary>What credentials let a request in.</summary>
/// <param name="IsOptional">Whether it is let in without any, too.</param>
/// <param name="TakesSecret">Whether id and secret of a Client will do.</param>
/// <param name="TakesRegistration">Whether the registration access token of the Client that the route names will do.</param>
/// <param name="Scopes">A token will do that is for one of these.</param>
internal sealed record CdsAccess(bool IsOptional, bool TakesSecret, bool TakesRegistration, IReadOnlyList<CdsScopeAccess> Scopes)
{
    /// <summary>Whether a token of some kind will do.</summary>
    public bool TakesToken => TakesRegistration || Scopes.Count > 0;

    /// <summary>Understands the names of security schemes. A request has one <c>Authorization</c>, so several at once can't be met.</summary>
    public static CdsAccess Of(ApiAccess access, CdsAuthority authority)
    {
        bool takesSecret = false;
        bool takesRegistration = false;
        var scopes = new List<CdsScopeAccess>();
        foreach (IReadOnlyList<ApiRequirement> requirements in access.Alternatives)
        {
            switch (requirements)
            {
                case []:
                    break;
                case [{ Scheme: "clientBasic", Scopes: [] }]:
                    takesSecret = true;
                    break;
                case [{ Scheme: "registrationAccess", Scopes: [] }]:
                    takesRegistration = true;
                    break;
                case [{ } requirement] when authority.ScopeTypeOf(requirement.Scheme) is { } type:
                    scopes.Add(new CdsScopeAccess(type, requirement.Scopes));
                    break;
                default:
                    throw new NotSupportedException(
                        $"Nothing is known of the security scheme '{string.Join("' together with '", requirements.Select(requirement => requirement.Scheme))}'. Override {nameof(CdsAuthority)}.{nameof(CdsAuthority.ScopeTypeOf)}.");
            }
        }

        return new CdsAccess(access.IsOptional, takesSecret, takesRegistration, scopes);
    }
}
