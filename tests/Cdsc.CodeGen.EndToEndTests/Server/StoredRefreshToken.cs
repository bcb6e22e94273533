using Cdsc.Models;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>A refresh token, good for one use.</summary>
internal sealed record StoredRefreshToken(
    string ClientId, string Scope, IReadOnlyList<AuthorizationDetail> AuthorizationDetails, string? CredentialId, string Family);
