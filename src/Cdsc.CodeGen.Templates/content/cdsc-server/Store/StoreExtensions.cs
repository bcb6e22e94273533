namespace CdscServer._1;

/// <summary>What handlers ask of the store.</summary>
internal static class StoreExtensions
{
    /// <summary>The registration of the Client that asks.</summary>
    public static async ValueTask<string> RegistrationOfAsync(this IStore store, ApiRequestContext context, CancellationToken cancellationToken) =>
        context.ClientId is { } id && await store.Clients.FindAsync(id, cancellationToken) is { } client
            ? client.RegistrationId
            : throw new InvalidOperationException("The request was let in as a Client of which nothing is known.");

    /// <summary>The object of a registration; null when the id is unknown or somebody else's.</summary>
    public static async ValueTask<T?> GetAsync<T>(this ITable<T> table, string registrationId, string id, CancellationToken cancellationToken)
        where T : class =>
        await table.FindAsync(id, cancellationToken) is { } item && item.RegistrationId == registrationId ? item.Value : null;

    /// <summary>Makes a new secret for a Client. It doesn't expire.</summary>
    public static async ValueTask<Credential> AddCredentialAsync(
        this IStore store, string registrationId, string clientId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var credential = new Credential
        {
            CredentialId = Id.New(),
            Uri = Links.None,
            ClientId = clientId,
            Created = now,
            Modified = now,
            Type = CredentialType.ClientSecret,
            ClientSecret = OAuthSecrets.Create(),
            ClientSecretExpiresAt = UnixTimeOrNever.Never,
        };
        await store.Credentials.AddAsync(registrationId, credential.CredentialId, credential, cancellationToken);
        return credential;
    }

    /// <summary>Revokes the tokens of a registration for which something holds.</summary>
    public static async ValueTask RevokeAsync(
        this IStore store, string registrationId, Func<IssuedToken, bool> holds, CancellationToken cancellationToken)
    {
        foreach (IssuedToken token in (await store.Tokens.ListAsync(registrationId, cancellationToken)).Where(holds))
        {
            await store.Tokens.RemoveAsync(token.Id, cancellationToken);
        }
    }

    /// <summary>Tells a registration something.</summary>
    public static async ValueTask NotifyAsync(
        this IStore store, string registrationId, string name, string description, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string id = Id.New();
        await store.Messages.AddAsync(
            registrationId,
            id,
            new Message
            {
                MessageId = id,
                Uri = Links.None,
                PreviousUri = null,
                Type = MessageType.Notification,
                Read = false,
                Creator = null,
                Created = now,
                Modified = now,
                Status = MessageStatus.Complete,
                Name = name,
                Description = description,
            },
            cancellationToken);
    }
}
