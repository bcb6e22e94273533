using System.Text.Json;
using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Makes a Client of each scope that somebody registers for, and shows the one for client admin.</summary>
internal sealed class MemoryRegistrationHandler(MemoryState state, ServerLinks links) : RegistrationHandler
{
    public override Task<RegisterClientResult> RegisterClientAsync(
        RegisterClientRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        ClientRegistrationRequest body = request.Body;
        string[] scopes = [.. MemoryScopes.Split(body.Scope).Distinct(StringComparer.Ordinal)];
        if (Fault(body, scopes) is { } fault)
        {
            return Task.FromResult<RegisterClientResult>(new RegisterClientResult.BadRequest(Problems.OAuth("invalid_client_metadata", fault)));
        }

        lock (state.Gate)
        {
            string registrationId = state.NextId("registration");
            Client admin = Add(registrationId, MemoryScopes.ClientAdmin, body, context);
            foreach (string scope in scopes
                .Concat(scopes.Select(scope => MemoryScopes.All[scope].GrantAdminScope).OfType<string>())
                .Distinct(StringComparer.Ordinal)
                .Where(scope => scope != MemoryScopes.ClientAdmin))
            {
                Add(registrationId, scope, body, context);
            }

            new MemoryOffice(state, links, context).Notify(registrationId, "Welcome!", "The documentation answers most questions.");
            return Task.FromResult<RegisterClientResult>(new RegisterClientResult.Created(Response(admin.At(links, context))));
        }
    }

    private static string? Fault(ClientRegistrationRequest body, string[] scopes)
    {
        if (!scopes.Contains(MemoryScopes.ClientAdmin))
        {
            return "The scope cds_client_admin is missing.";
        }

        if (scopes.FirstOrDefault(scope => !MemoryScopes.All.ContainsKey(scope)) is { } unknown)
        {
            return $"Nobody can register for the scope {unknown}.";
        }

        foreach (RegistrationField field in scopes.SelectMany(scope => MemoryScopes.All[scope].RegistrationRequirements).Select(id => MemoryScopes.Fields[id]))
        {
            if (!body.AdditionalMembers.TryGetValue(field.FieldName!, out JsonElement value)
                || value.ValueKind != JsonValueKind.String
                || value.GetString()!.Length > field.MaxLength)
            {
                return $"The field {field.FieldName} is missing or not as described.";
            }
        }

        return null;
    }

    private Client Add(string registrationId, string scopeId, ClientRegistrationRequest body, ApiRequestContext context)
    {
        ScopeDescription scope = MemoryScopes.All[scopeId];
        bool isAuthorized = scope.ResponseTypesSupported.Count > 0;
        bool isAdmin = scopeId == MemoryScopes.ClientAdmin;
        string id = state.NextId("client");
        UriString redirect = DefaultRedirect(context);
        ClientStatus status = isAuthorized ? ClientStatus.Sandbox : ClientStatus.Production;
        var client = new Client
        {
            ClientId = id,
            ClientIdIssuedAt = state.Now.ToUnixTimeSeconds(),
            Scope = scopeId,
            RedirectUris = isAuthorized ? [redirect] : [],
            TokenEndpointAuthMethod = scope.TokenEndpointAuthMethodsSupported is [var method, ..] ? method : default(TokenEndpointAuthMethod?),
            GrantTypes = scope.GrantTypesSupported,
            ResponseTypes = scope.ResponseTypesSupported,
            ClientName = body.ClientName ?? id,
            Contacts = body.Contacts ?? [],
            AuthorizationDetailsTypes = scope.AuthorizationDetailsTypesSupported,
            CdsCreated = state.Now,
            CdsModified = state.Now,
            CdsClientUri = MemoryLinks.None,
            CdsStatus = status,
            CdsStatusOptions = isAdmin ? [status] : [status, ClientStatus.Disabled],
            CdsServerMetadata = MemoryLinks.None,
            CdsDefaultScope = isAuthorized ? scopeId : null,
            CdsDefaultRedirectUri = isAuthorized ? redirect : default(UriString?),
            CdsDefaultAuthorizationDetails = isAuthorized ? [] : null,
            ClientUri = body.ClientUri,
            LogoUri = body.LogoUri,
            TosUri = body.TosUri,
            PolicyUri = body.PolicyUri,
            RegistrationAccessToken = isAdmin && state.Setup.GivesRegistrationAccess ? RegistrationAccess(id) : default(Secret?),
            AdditionalMembers = scope.RegistrationRequirements.Concat(scope.RegistrationOptional)
                .Select(field => MemoryScopes.Fields[field].FieldName!)
                .Where(body.AdditionalMembers.ContainsKey)
                .ToDictionary(name => name, name => body.AdditionalMembers[name], StringComparer.Ordinal),
        };
        state.Clients.Add(id, new Stored<Client>(registrationId, client));
        if (client.TokenEndpointAuthMethod is not null)
        {
            MemoryCredentialsHandler.Add(state, registrationId, id);
        }

        return client;
    }

    /// <summary>Where a Client without a web site sends its users.</summary>
    public static UriString DefaultRedirect(ApiRequestContext context) => context.BaseUrl + "/oauth/default-redirect";

    private Secret RegistrationAccess(string clientId)
    {
        Secret token = state.NextSecret();
        state.Tokens.Add(token.Reveal(), new StoredToken(new CdsAccessToken { ClientId = clientId, IsRegistrationAccess = true }, null, state.NextId("family")));
        return token;
    }

    private ClientRegistrationResponse Response(Client client) => new()
    {
        ClientId = client.ClientId,
        ClientIdIssuedAt = client.ClientIdIssuedAt,
        Scope = client.Scope,
        RedirectUris = client.RedirectUris,
        TokenEndpointAuthMethod = client.TokenEndpointAuthMethod,
        GrantTypes = client.GrantTypes,
        ResponseTypes = client.ResponseTypes,
        ClientName = client.ClientName,
        Contacts = client.Contacts,
        AuthorizationDetailsTypes = client.AuthorizationDetailsTypes,
        CdsCreated = client.CdsCreated,
        CdsModified = client.CdsModified,
        CdsClientUri = client.CdsClientUri,
        CdsStatus = client.CdsStatus,
        CdsStatusOptions = client.CdsStatusOptions,
        CdsServerMetadata = client.CdsServerMetadata,
        ClientUri = client.ClientUri,
        LogoUri = client.LogoUri,
        TosUri = client.TosUri,
        PolicyUri = client.PolicyUri,
        RegistrationClientUri = client.RegistrationClientUri,
        RegistrationAccessToken = client.RegistrationAccessToken,
        ClientSecret = state.Credentials.Values.Single(credential => credential.Value.ClientId == client.ClientId).Value.ClientSecret!.Value,
        AdditionalMembers = client.AdditionalMembers,
    };
}
