namespace CdscServer._1;

/// <summary>Makes a Client of each scope that somebody registers for, and answers with the one for client admin.</summary>
internal sealed class MyRegistration(IStore store, ServerLinks links, TimeProvider clock) : RegistrationHandler
{
    public override async Task<RegisterClientResult> RegisterClientAsync(
        RegisterClientRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        // Anybody may register. Limit how often, with the rate limits of ASP.NET Core for one, before you are on the internet.
        ClientRegistrationRequest body = request.Body;
        string[] scopes = [.. Scopes.Split(body.Scope).Distinct(StringComparer.Ordinal)];
        if (Fault(scopes) is { } fault)
        {
            return new RegisterClientResult.BadRequest(Problems.OAuth("invalid_client_metadata", fault));
        }

        string registrationId = Id.New();
        Client admin = await AddAsync(registrationId, Scopes.ClientAdmin, body, cancellationToken);
        Credential credential = await store.AddCredentialAsync(registrationId, admin.ClientId, clock.GetUtcNow(), cancellationToken);
        foreach (string scope in scopes
            .Concat(scopes.Select(scope => Scopes.All[scope].GrantAdminScope).OfType<string>())
            .Distinct(StringComparer.Ordinal)
            .Where(scope => scope != Scopes.ClientAdmin))
        {
            Client client = await AddAsync(registrationId, scope, body, cancellationToken);
            if (client.TokenEndpointAuthMethod is not null)
            {
                await store.AddCredentialAsync(registrationId, client.ClientId, clock.GetUtcNow(), cancellationToken);
            }

            if (scope == Scopes.Files)
            {
                await SampleFile.ShareAsync(store, registrationId, client.ClientId, clock.GetUtcNow(), cancellationToken);
            }
        }

        await store.NotifyAsync(registrationId, "Welcome!", "The documentation answers most questions.", clock.GetUtcNow(), cancellationToken);
        return new RegisterClientResult.Created(Response(admin.At(links, context), credential.ClientSecret!.Value));
    }

    /// <summary>What is wrong with a registration; null when it can be made. Check the fields of your own here.</summary>
    private static string? Fault(string[] scopes) =>
        !scopes.Contains(Scopes.ClientAdmin) ? $"The scope {Scopes.ClientAdmin} is missing."
        : scopes.All(Scopes.All.ContainsKey) ? null
        : "Nobody can register for one of the scopes.";

    private async ValueTask<Client> AddAsync(string registrationId, string scopeId, ClientRegistrationRequest body, CancellationToken cancellationToken)
    {
        ScopeDescription scope = Scopes.All[scopeId];
        DateTimeOffset now = clock.GetUtcNow();
        string id = Id.New();
        var client = new Client
        {
            ClientId = id,
            ClientIdIssuedAt = now.ToUnixTimeSeconds(),
            Scope = scopeId,

            // With a scope that users authorize: a URL of this server, where they end who come from no web site.
            RedirectUris = [],
            TokenEndpointAuthMethod = scope.TokenEndpointAuthMethodsSupported is [var method, ..] ? method : default(TokenEndpointAuthMethod?),
            GrantTypes = scope.GrantTypesSupported,
            ResponseTypes = scope.ResponseTypesSupported,
            ClientName = body.ClientName ?? id,
            Contacts = body.Contacts ?? [],
            AuthorizationDetailsTypes = scope.AuthorizationDetailsTypesSupported,
            CdsCreated = now,
            CdsModified = now,
            CdsClientUri = Links.None,
            CdsStatus = ClientStatus.Production,
            CdsStatusOptions = scopeId == Scopes.ClientAdmin ? [ClientStatus.Production] : [ClientStatus.Production, ClientStatus.Disabled],
            CdsServerMetadata = Links.None,
            ClientUri = body.ClientUri,
            LogoUri = body.LogoUri,
            TosUri = body.TosUri,
            PolicyUri = body.PolicyUri,
        };
        await store.Clients.AddAsync(registrationId, id, client, cancellationToken);
        return client;
    }

    private static ClientRegistrationResponse Response(Client client, Secret secret) => new()
    {
        ClientId = client.ClientId,
        ClientIdIssuedAt = client.ClientIdIssuedAt,
        ClientSecret = secret,
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
    };
}
