namespace Cdsc.CodeGen.Generated.Server;

using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;
using global::System.Collections.Generic;

/// <summary>What handlers learn of who asks.</summary>
public static class CdsRequestContextExtensions
{
    extension(ApiRequestContext context)
    {
        /// <summary>The Client that asks, by its secret or its token; null when the request came without, where that is allowed.</summary>
        public string? ClientId => context.Caller?.ClientId;

        /// <summary>The Credential whose secret the Client sent; null when it sent none.</summary>
        public string? CredentialId => context.Caller?.CredentialId;

        /// <summary>The token that the request came with; null when it came without.</summary>
        public CdsAccessToken? AccessToken => context.Caller?.AccessToken;

        /// <summary>What the token was granted beside or in place of scopes; empty without a token.</summary>
        public IReadOnlyList<AuthorizationDetail> GrantedAuthorizationDetails => context.AccessToken?.AuthorizationDetails ?? [];

        private CdsCaller? Caller => context.HttpContext.Features.Get<CdsCaller>();
    }
}
