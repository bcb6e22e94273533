namespace Cdsc.CodeGen.Generated.Clients;

using global::System.Collections.Generic;
using global::System.Collections.ObjectModel;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>What to ask a user for.</summary>
public sealed class CdsAuthorizationRequest
{
    /// <summary>Where the user comes back: one of the Client's <c>redirect_uris</c>, as it stands there.</summary>
    public required UriString RedirectUri { get; init; }

    /// <summary>The ids of the scopes to ask for, separated by spaces; null for the Client's default.</summary>
    public string? Scope { get; init; }

    /// <summary>Authorization details to ask for; null for the Client's default.</summary>
    public IReadOnlyList<AuthorizationDetail>? AuthorizationDetails { get; init; }

    /// <summary>The id of the Grant with the status <c>needs_authorization</c> that the user shall authorize.</summary>
    public string? GrantId { get; init; }

    /// <summary>Whether the user has to log in anew.</summary>
    public AuthorizationPrompt? Prompt { get; init; }

    /// <summary>Further parameters, by name.</summary>
    public IReadOnlyDictionary<string, string> ExtraParameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
