namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>Finds scopes. What they are for is told by their type; their ids are the server's to choose.</summary>
internal static class CdsScopes
{
    /// <summary>The scopes of a scope string; their order doesn't matter.</summary>
    public static string[] Split(string scope) => scope.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a scope string has a scope, by its id.</summary>
    public static bool Contains(string scope, string id) => Array.IndexOf(Split(scope), id) >= 0;

    /// <summary>The id of the scope for client admins.</summary>
    public static string ClientAdmin(ClientAuthorizationServerMetadata metadata) =>
        metadata.CdsScopeDescriptions.FirstOrDefault(scope => scope.Value.Type == ScopeType.ClientAdmin).Key
        ?? throw new ApiException($"The server describes no scope of the type '{ScopeType.ClientAdmin}', so it gives no tokens for client admins.");

    /// <summary>The id of the one scope whose tokens give access to a Grant.</summary>
    public static string GrantAdmin(ClientAuthorizationServerMetadata metadata, Grant grant)
    {
        string? found = null;
        foreach (string id in ScopesOf(metadata, grant))
        {
            string admin = metadata.CdsScopeDescriptions.TryGetValue(id, out ScopeDescription? description) && description.GrantAdminScope is { } named
                ? named
                : throw new ApiException($"The scope '{ApiText.Excerpt(id)}' of the Grant names no grant admin scope, so there is no token for it.");
            if (found is not null && found != admin)
            {
                throw new ApiException("The scopes of the Grant have different grant admin scopes, so there is no token for all of it.");
            }

            found = admin;
        }

        return found switch
        {
            null => throw new ApiException("The Grant has no scope, so no grant admin scope belongs to it."),
            _ when metadata.CdsScopeDescriptions.TryGetValue(found, out ScopeDescription? admin) && admin.Type == ScopeType.GrantAdmin => found,
            _ => throw new ApiException(
                $"'{ApiText.Excerpt(found)}' is named as the grant admin scope, but the server describes none of the type '{ScopeType.GrantAdmin}' with this id."),
        };
    }

    /// <summary>What is enabled, by name or by authorization details; where nothing is yet, what was granted.</summary>
    private static HashSet<string> ScopesOf(ClientAuthorizationServerMetadata metadata, Grant grant)
    {
        var scopes = new HashSet<string>(StringComparer.Ordinal);
        AddScopes(scopes, metadata, grant.EnabledScope, grant.EnabledAuthorizationDetails);
        if (scopes.Count == 0)
        {
            AddScopes(scopes, metadata, grant.Scope, grant.AuthorizationDetails);
        }

        return scopes;
    }

    private static void AddScopes(
        HashSet<string> scopes, ClientAuthorizationServerMetadata metadata, string names, IReadOnlyList<AuthorizationDetail> details)
    {
        scopes.UnionWith(Split(names));
        foreach (AuthorizationDetail detail in details)
        {
            scopes.Add(ScopeOf(metadata, detail.Type));
        }
    }

    /// <summary>The scope that lists a type of authorization details; as a rule they are called the same.</summary>
    private static string ScopeOf(ClientAuthorizationServerMetadata metadata, string detailType) =>
        metadata.CdsScopeDescriptions.FirstOrDefault(scope => scope.Value.AuthorizationDetailsTypesSupported.Contains(detailType)).Key ?? detailType;
}
