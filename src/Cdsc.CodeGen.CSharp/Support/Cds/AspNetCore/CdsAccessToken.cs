namespace Cdsc.CodeGen.Generated.Server;

using global::Cdsc.CodeGen.Generated.Models;
using global::System;
using global::System.Collections.Generic;

/// <summary>What a server knows of an access token that it issued. The text of the token is no part of it.</summary>
public sealed record CdsAccessToken
{
    /// <summary>The Client that it was issued to.</summary>
    public required string ClientId { get; init; }

    /// <summary>The scopes that it was issued for, by their ids and with spaces between them.</summary>
    public string Scope { get; init; } = "";

    /// <summary>What was granted beside or in place of scopes; of a token for grant admin, the Grants that it is for.</summary>
    public IReadOnlyList<AuthorizationDetail> AuthorizationDetails { get; init; } = [];

    /// <summary>When it ends; null when it does not end by itself.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>
    /// Whether it is the <c>registration_access_token</c> of the Client (RFC 7592). Such a token is good for that Client
    /// alone, whatever its scope.
    /// </summary>
    public bool IsRegistrationAccess { get; init; }
}
