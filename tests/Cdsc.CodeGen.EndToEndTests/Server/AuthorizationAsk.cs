using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>What the user is asked to agree to.</summary>
internal sealed record AuthorizationAsk(
    string ClientId,
    UriString RedirectUri,
    string Scope,
    IReadOnlyList<AuthorizationDetail> AuthorizationDetails,
    string? State,
    string CodeChallenge,
    string? GrantId,
    bool MustLogIn);
