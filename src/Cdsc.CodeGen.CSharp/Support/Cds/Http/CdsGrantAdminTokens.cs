namespace Cdsc.CodeGen.Generated.Clients;

using global::Cdsc.CodeGen.Support;

/// <summary>Tokens for one Grant, by a scope of the type <c>cds_grant_admin</c>.</summary>
public sealed class CdsGrantAdminTokens : CdsTokens
{
    internal CdsGrantAdminTokens(OAuthTokenSource source)
        : base("grantAdmin", source)
    {
    }
}
