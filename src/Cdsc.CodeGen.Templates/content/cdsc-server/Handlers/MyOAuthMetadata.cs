namespace CdscServer._1;

/// <summary>Tells what there is to register for: to everybody all of it, and to a Client what it has.</summary>
internal sealed class MyOAuthMetadata(IStore store, ServerLinks links) : OAuthMetadataHandler
{
    public override Task<GetAuthorizationServerMetadataResult> GetAuthorizationServerMetadataAsync(
        GetAuthorizationServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<GetAuthorizationServerMetadataResult>(new ClientAuthorizationServerMetadata(Metadata(context, Scopes.All))
        {
            RegistrationEndpoint = links.RegisterClient(context),
        });

    public override async Task<GetClientServerMetadataResult> GetClientServerMetadataAsync(
        GetClientServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        if (context.ClientId is null)
        {
            return new GetClientServerMetadataResult.Unauthorized(Problems.Unauthorized("A token is needed.")) { WWWAuthenticate = OAuthChallenge.Bearer("cds") };
        }

        return await FindAsync(request.ClientId, context, cancellationToken) is null
            ? new GetClientServerMetadataResult.Other(404, Problems.NotFound("Client"))
            : new ServerMetadata(MyServerMetadata.Metadata(links, context))
            {
                CdsMetadataUrl = links.GetClientServerMetadata(context, request.ClientId),
                OauthMetadata = links.GetClientAuthorizationServerMetadata(context, request.ClientId),
            };
    }

    public override async Task<GetClientAuthorizationServerMetadataResult> GetClientAuthorizationServerMetadataAsync(
        GetClientAuthorizationServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        if (context.ClientId is null)
        {
            return new GetClientAuthorizationServerMetadataResult.Unauthorized(Problems.Unauthorized("A token is needed."))
            {
                WWWAuthenticate = OAuthChallenge.Bearer("cds"),
            };
        }

        return await FindAsync(request.ClientId, context, cancellationToken) is { } client
            ? Metadata(context, ScopesOf(client))
            : new GetClientAuthorizationServerMetadataResult.Other(404, Problems.NotFound("Client"));
    }

    private async ValueTask<Client?> FindAsync(string clientId, ApiRequestContext context, CancellationToken cancellationToken) =>
        await store.Clients.GetAsync(await store.RegistrationOfAsync(context, cancellationToken), clientId, cancellationToken);

    /// <summary>The scopes of a Client, and those that administrate its Grants.</summary>
    private static Dictionary<string, ScopeDescription> ScopesOf(Client client)
    {
        string[] own = Scopes.Split(client.Scope);
        return own
            .Concat(own.Select(id => Scopes.All[id].GrantAdminScope).OfType<string>())
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => Scopes.All[id], StringComparer.Ordinal);
    }

    // With a scope that users authorize, name the authorization_endpoint and the pushed_authorization_request_endpoint too.
    private ClientAuthorizationServerMetadata Metadata(ApiRequestContext context, IReadOnlyDictionary<string, ScopeDescription> scopes) => new()
    {
        Issuer = context.BaseUrl,
        TokenEndpoint = links.IssueToken(context),
        ScopesSupported = [.. scopes.Keys],
        ServiceDocumentation = About.Documentation,
        OpPolicyUri = About.PrivacyPolicy,
        OpTosUri = About.Terms,
        RevocationEndpoint = links.RevokeToken(context),
        IntrospectionEndpoint = links.IntrospectToken(context),
        CodeChallengeMethodsSupported = All(scopes, scope => scope.CodeChallengeMethodsSupported),
        AuthorizationDetailsTypesSupported = All(scopes, scope => scope.AuthorizationDetailsTypesSupported),
        ResponseTypesSupported = All(scopes, scope => scope.ResponseTypesSupported),
        GrantTypesSupported = All(scopes, scope => scope.GrantTypesSupported),
        TokenEndpointAuthMethodsSupported = All(scopes, scope => scope.TokenEndpointAuthMethodsSupported),
        CdsOauthVersion = OAuthVersion.V1,
        CdsHumanRegistration = About.HumanRegistration,
        CdsTimezone = About.TimeZone,
        CdsClientsApi = links.ListClients(context),
        CdsMessagesApi = links.ListMessages(context),
        CdsCredentialsApi = links.ListCredentials(context),
        CdsGrantsApi = links.ListGrants(context),
        CdsServerProvidedFilesApi = links.ListServerProvidedFiles(context),
        CdsScopeDescriptions = scopes,
        CdsRegistrationFields = Scopes.Fields,
    };

    private static List<T> All<T>(IReadOnlyDictionary<string, ScopeDescription> scopes, Func<ScopeDescription, IReadOnlyList<T>> part) =>
        [.. scopes.Values.SelectMany(part).Distinct()];
}
