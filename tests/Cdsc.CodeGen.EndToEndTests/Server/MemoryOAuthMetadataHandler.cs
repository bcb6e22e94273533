using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Tells what there is to register for: to everybody, and to a Client what it has.</summary>
internal sealed class MemoryOAuthMetadataHandler(MemoryState state, ServerLinks links) : OAuthMetadataHandler
{
    public override Task<GetAuthorizationServerMetadataResult> GetAuthorizationServerMetadataAsync(
        GetAuthorizationServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<GetAuthorizationServerMetadataResult>(new ClientAuthorizationServerMetadata(Metadata(context, MemoryScopes.All))
        {
            RegistrationEndpoint = links.RegisterClient(context),
        });

    public override Task<GetClientServerMetadataResult> GetClientServerMetadataAsync(
        GetClientServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<GetClientServerMetadataResult>(Find(request.ClientId, context, out bool isRefused) switch
        {
            null when isRefused => new GetClientServerMetadataResult.Unauthorized(Problems.Unauthorized("A token is needed."))
            {
                WWWAuthenticate = OAuthChallenge.Bearer("cds"),
            },
            null => new GetClientServerMetadataResult.Other(404, Problems.NotFound("Client")),
            _ => new ServerMetadata(MemoryServerMetadataHandler.Metadata(links, context))
            {
                CdsMetadataUrl = links.GetClientServerMetadata(context, request.ClientId),
                OauthMetadata = links.GetClientAuthorizationServerMetadata(context, request.ClientId),
            },
        });

    public override Task<GetClientAuthorizationServerMetadataResult> GetClientAuthorizationServerMetadataAsync(
        GetClientAuthorizationServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<GetClientAuthorizationServerMetadataResult>(Find(request.ClientId, context, out bool isRefused) switch
        {
            null when isRefused => new GetClientAuthorizationServerMetadataResult.Unauthorized(Problems.Unauthorized("A token is needed."))
            {
                WWWAuthenticate = OAuthChallenge.Bearer("cds"),
            },
            null => new GetClientAuthorizationServerMetadataResult.Other(404, Problems.NotFound("Client")),
            { } client => Metadata(context, ScopesOf(client)),
        });

    /// <summary>The scopes of a Client, and those for grant admin that they name.</summary>
    private static Dictionary<string, ScopeDescription> ScopesOf(Client client)
    {
        string[] own = MemoryScopes.Split(client.Scope);
        return own
            .Concat(own.Select(id => MemoryScopes.All[id].GrantAdminScope).OfType<string>())
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => MemoryScopes.All[id], StringComparer.Ordinal);
    }

    private Client? Find(string clientId, ApiRequestContext context, out bool isRefused)
    {
        lock (state.Gate)
        {
            isRefused = state.Setup.ClientMetadataNeedsToken && context.ClientId is null;
            return !isRefused
                && state.Clients.TryGetValue(clientId, out Stored<Client>? client)
                && (context.ClientId is null || client.RegistrationId == state.RegistrationOf(context.ClientId))
                ? client.Value
                : null;
        }
    }

    private ClientAuthorizationServerMetadata Metadata(ApiRequestContext context, IReadOnlyDictionary<string, ScopeDescription> scopes) => new()
    {
        Issuer = context.BaseUrl,
        AuthorizationEndpoint = links.Authorize(context),
        TokenEndpoint = links.IssueToken(context),
        ScopesSupported = [.. scopes.Keys],
        ServiceDocumentation = "https://docs.example/oauth",
        OpPolicyUri = "https://docs.example/policy",
        OpTosUri = "https://docs.example/terms",
        RevocationEndpoint = links.RevokeToken(context),
        IntrospectionEndpoint = links.IntrospectToken(context),
        CodeChallengeMethodsSupported = [CodeChallengeMethod.S256],
        AuthorizationDetailsTypesSupported = [.. scopes.Values.SelectMany(scope => scope.AuthorizationDetailsTypesSupported).Distinct(StringComparer.Ordinal)],
        PushedAuthorizationRequestEndpoint = links.PushAuthorizationRequest(context),
        ResponseTypesSupported = [ResponseType.Code],
        GrantTypesSupported = [GrantType.ClientCredentials, GrantType.AuthorizationCode, GrantType.RefreshToken],
        TokenEndpointAuthMethodsSupported = [TokenEndpointAuthMethod.ClientSecretBasic],
        CdsOauthVersion = OAuthVersion.V1,
        CdsHumanRegistration = "https://www.example.net/register",
        CdsTimezone = "America/Los_Angeles",
        CdsClientsApi = links.ListClients(context),
        CdsMessagesApi = links.ListMessages(context),
        CdsCredentialsApi = links.ListCredentials(context),
        CdsGrantsApi = links.ListGrants(context),
        CdsServerProvidedFilesApi = links.ListServerProvidedFiles(context),
        CdsTestAccounts = "https://docs.example/test-accounts",
        CdsScopeDescriptions = scopes,
        CdsRegistrationFields = MemoryScopes.Fields,
        AdditionalMembers = new Dictionary<string, System.Text.Json.JsonElement>
        {
            ["authorization_response_iss_parameter_supported"] = Json.Of(true),
        },
    };
}
