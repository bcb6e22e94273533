using Cdsc.AspNetCore;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>An access token, and what it goes down with.</summary>
/// <param name="Value">What the authority tells of it.</param>
/// <param name="CredentialId">The Credential by which it was got.</param>
/// <param name="Family">What all tokens of one authorization have in common: they are revoked together.</param>
internal sealed record StoredToken(CdsAccessToken Value, string? CredentialId, string Family);
