namespace Cdsc.CodeGen.Generated.Clients;

using global::Cdsc.CodeGen.Support;

/// <summary>Tokens for the scope of the type <c>cds_client_admin</c>.</summary>
public sealed class CdsClientAdminTokens : CdsTokens
{
    internal CdsClientAdminTokens(OAuthTokenSource source)
        : base("clientAdmin", source)
    {
    }
}
