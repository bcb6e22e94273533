using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>An authorization code, good for one use.</summary>
internal sealed record StoredCode(AuthorizationAsk Ask, UriString? RequestedRedirectUri, string GrantId, DateTimeOffset Expires)
{
    /// <summary>What the tokens got by it have in common; null until it is used.</summary>
    public string? Family { get; set; }
}
