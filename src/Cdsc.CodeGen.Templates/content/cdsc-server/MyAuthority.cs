namespace CdscServer._1;

/// <summary>Tells which secrets and tokens are good at the moment. Every operation that asks for credentials is let in by this.</summary>
internal sealed class MyAuthority(IStore store, TimeProvider clock) : CdsAuthority
{
    public override async ValueTask<IReadOnlyList<CdsClientSecret>> FindSecretsAsync(string clientId, CancellationToken cancellationToken)
    {
        if (await store.Clients.FindAsync(clientId, cancellationToken) is not { } client || client.Value.CdsStatus == ClientStatus.Disabled)
        {
            return [];
        }

        return [.. (await store.Credentials.ListAsync(client.RegistrationId, cancellationToken))
            .Where(credential => credential.ClientId == clientId && credential.ClientSecret is not null && IsLive(credential.ClientSecretExpiresAt))
            .Select(credential => new CdsClientSecret(credential.CredentialId, credential.ClientSecret!.Value))];
    }

    // The text of a token is not stored, so that nobody who reads the store can use it.
    public override async ValueTask<CdsAccessToken?> FindAccessTokenAsync(Secret token, CancellationToken cancellationToken) =>
        (await store.Tokens.FindAsync(IssuedToken.IdOf(token), cancellationToken))?.Value.Value;

    public override ValueTask<IReadOnlyDictionary<string, ScopeDescription>> GetScopeDescriptionsAsync(CancellationToken cancellationToken) =>
        new(Scopes.All);

    private bool IsLive(UnixTimeOrNever? expires) => expires is { } end && (end.IsNever || end.Seconds > clock.GetUtcNow().ToUnixTimeSeconds());
}
