namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Text.Json;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>
/// Which origins the metadata vouches for: those of the URLs that interfaces are at. Not those of pages for people, such
/// as documentation, which can be anywhere and are no place for a token; and not those of related metadata, which speaks
/// for itself once it is read. Metadata that came without TLS vouches for nobody: whoever is on the way can have written it.
/// </summary>
internal static class CdsTrust
{
    /// <summary>Trusts what server metadata vouches for.</summary>
    /// <returns>Whether it vouches for anybody.</returns>
    public static bool TryAdd(ApiConnection connection, ApiResponse<ServerMetadata> metadata) =>
        TryAdd(connection, metadata, static (origins, value) => Add(origins, value));

    /// <summary>Trusts what authorization server metadata vouches for.</summary>
    /// <returns>Whether it vouches for anybody.</returns>
    public static bool TryAdd(ApiConnection connection, ApiResponse<ClientAuthorizationServerMetadata> metadata) =>
        TryAdd(connection, metadata, static (origins, value) => Add(origins, value));

    private static bool TryAdd<T>(ApiConnection connection, ApiResponse<T> metadata, Action<ApiOrigins, T> add)
    {
        // A redirect can be forged like anything else.
        bool isSafe = metadata.Redirects.All(redirect => connection.Options.IsSafe(redirect.From)) && connection.Options.IsSafe(metadata.Uri);
        if (isSafe)
        {
            add(connection.TrustedOrigins, metadata.Value);
        }

        return isSafe;
    }

    private static void Add(ApiOrigins origins, ServerMetadata metadata)
    {
        origins.Add(metadata.CdsMetadataUrl);
        AddIfAny(origins, metadata.Coverage);
        AddIfAny(origins, metadata.OauthMetadata);
        AddInterfaces(origins, metadata.AdditionalMembers);
    }

    private static void Add(ApiOrigins origins, ClientAuthorizationServerMetadata metadata)
    {
        origins.Add(metadata.Issuer);
        origins.Add(metadata.TokenEndpoint);
        origins.Add(metadata.RevocationEndpoint);
        origins.Add(metadata.IntrospectionEndpoint);
        AddIfAny(origins, metadata.AuthorizationEndpoint);
        AddIfAny(origins, metadata.PushedAuthorizationRequestEndpoint);
        AddIfAny(origins, metadata.RegistrationEndpoint);
        origins.Add(metadata.CdsClientsApi);
        origins.Add(metadata.CdsMessagesApi);
        origins.Add(metadata.CdsCredentialsApi);
        origins.Add(metadata.CdsGrantsApi);
        AddIfAny(origins, metadata.CdsServerProvidedFilesApi);
        AddInterfaces(origins, metadata.AdditionalMembers);
    }

    /// <summary>Interfaces that these definitions don't know, by how their members are called.</summary>
    private static void AddInterfaces(ApiOrigins origins, IReadOnlyDictionary<string, JsonElement> members)
    {
        foreach ((string name, JsonElement value) in members)
        {
            bool isInterface = name.EndsWith("_endpoint", StringComparison.Ordinal)
                || (name.StartsWith("cds_", StringComparison.Ordinal) && name.EndsWith("_api", StringComparison.Ordinal));
            if (isInterface && value.ValueKind == JsonValueKind.String)
            {
                origins.Add(new UriString(value.GetString()!));
            }
        }
    }

    private static void AddIfAny(ApiOrigins origins, UriString? url)
    {
        if (url is { } present)
        {
            origins.Add(present);
        }
    }
}
