using Cdsc.Models;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>An authorization request that was pushed, good for one use.</summary>
internal sealed record StoredRequest(PushedAuthorizationRequest Request, DateTimeOffset Expires);
