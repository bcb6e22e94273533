namespace Cdsc.CodeGen.Generated.Server;

using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;
using global::System;
using global::System.Collections.Generic;

/// <summary>What credentials let a request in.</summary>
/// <param name="IsOptional">Whether it is let in without any, too.</param>
/// <param name="TakesSecret">Whether id and secret of a Client will do.</param>
/// <param name="TakesRegistration">Whether the registration access token of the Client that the route names will do.</param>
/// <param name="ScopeTypes">A token for a scope of one of these types will do.</param>
internal sealed record CdsAccess(bool IsOptional, bool TakesSecret, bool TakesRegistration, IReadOnlyList<ScopeType> ScopeTypes)
{
    /// <summary>Whether a token of some kind will do.</summary>
    public bool TakesToken => TakesRegistration || ScopeTypes.Count > 0;

    /// <summary>Understands the names of security schemes. A request has one <c>Authorization</c>, so several at once can't be met.</summary>
    public static CdsAccess Of(ApiAccess access, CdsAuthority authority)
    {
        bool takesSecret = false;
        bool takesRegistration = false;
        var types = new List<ScopeType>();
        foreach (IReadOnlyList<string> schemes in access.Alternatives)
        {
            switch (schemes)
            {
                case []:
                    break;
                case ["clientBasic"]:
                    takesSecret = true;
                    break;
                case ["registrationAccess"]:
                    takesRegistration = true;
                    break;
                case [string scheme] when authority.ScopeTypeOf(scheme) is { } type:
                    types.Add(type);
                    break;
                default:
                    throw new NotSupportedException(
                        $"Nothing is known of the security scheme '{string.Join("' together with '", schemes)}'. Override {nameof(CdsAuthority)}.{nameof(CdsAuthority.ScopeTypeOf)}.");
            }
        }

        return new CdsAccess(access.IsOptional, takesSecret, takesRegistration, types);
    }
}
