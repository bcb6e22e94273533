namespace Cdsc.CodeGen.Generated.Server;

/// <summary>Who a request was let in as: a Client by its secret, or by a token. It is kept with the request.</summary>
/// <param name="ClientId">The id of the Client.</param>
/// <param name="CredentialId">The Credential whose secret was sent; null with a token.</param>
/// <param name="AccessToken">The token; null with a secret.</param>
internal sealed record CdsCaller(string ClientId, string? CredentialId, CdsAccessToken? AccessToken);
