namespace CdscServer._1;

/// <summary>Shows the secrets of the Clients, makes new ones and lets old ones expire. These answers are never stored on the way.</summary>
internal sealed class MyCredentials(IStore store, ServerLinks links, TimeProvider clock) : CredentialsHandler
{
    public override async Task<ListCredentialsResult> ListCredentialsAsync(
        ListCredentialsRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        IEnumerable<Credential> credentials = (await store.Credentials.ListAsync(await store.RegistrationOfAsync(context, cancellationToken), cancellationToken))
            .Where(credential => request.CredentialIds?.Contains(credential.CredentialId) ?? true)
            .Where(credential => request.ClientIds?.Contains(credential.ClientId) ?? true)
            .Where(credential => request.After is not { } after || credential.Created >= after)
            .Where(credential => request.Before is not { } before || credential.Created <= before)
            .OrderByDescending(credential => credential.Modified);
        var page = Page<Credential>.Of(credentials, context, links.ListCredentials(context));
        return new CredentialListing
        {
            Credentials = [.. page.Items.Select(credential => credential.At(links, context))],
            Next = page.Next,
            Previous = page.Previous,
        };
    }

    public override async Task<CreateCredentialResult> CreateCredentialAsync(
        CreateCredentialRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        string registrationId = await store.RegistrationOfAsync(context, cancellationToken);
        Client? client = await store.Clients.GetAsync(registrationId, request.Body.ClientId, cancellationToken);
        if (client?.TokenEndpointAuthMethod is null)
        {
            return new CreateCredentialResult.BadRequest(Problems.BadRequest("The client_id is none of a Client of yours that has secrets."));
        }

        DateTimeOffset now = clock.GetUtcNow();
        Credential credential = await store.AddCredentialAsync(registrationId, client.ClientId, now, cancellationToken);
        await store.NotifyAsync(registrationId, "A credential was added", $"It is a secret of the Client {client.ClientId}.", now, cancellationToken);
        return credential.At(links, context);
    }

    public override async Task<GetCredentialResult> GetCredentialAsync(
        GetCredentialRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        await store.Credentials.GetAsync(await store.RegistrationOfAsync(context, cancellationToken), request.CredentialId, cancellationToken) is { } credential
            ? credential.At(links, context)
            : new GetCredentialResult.NotFound(Problems.NotFound("Credential"));

    public override async Task<ModifyCredentialResult> ModifyCredentialAsync(
        ModifyCredentialRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        string registrationId = await store.RegistrationOfAsync(context, cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        bool isAllowed = true;
        Credential? changed = await store.Credentials.UpdateAsync(
            registrationId,
            request.CredentialId,
            credential =>
            {
                if (request.Body.ClientSecretExpiresAt is not { } expires)
                {
                    return credential;
                }

                isAllowed = IsAllowed(credential.ClientSecretExpiresAt!.Value, expires, now.ToUnixTimeSeconds());
                return isAllowed ? new Credential(credential) { ClientSecretExpiresAt = expires, Modified = now } : credential;
            },
            cancellationToken);
        if (changed is null)
        {
            return new ModifyCredentialResult.NotFound(Problems.NotFound("Credential"));
        }

        if (!isAllowed)
        {
            return new ModifyCredentialResult.BadRequest(Problems.BadRequest("The client_secret_expires_at is in the past or later than before."));
        }

        if (changed.ClientSecretExpiresAt is { IsNever: false } end && end.Seconds <= now.ToUnixTimeSeconds())
        {
            // What was got by a secret ends with it (section 7.6). What ends later, see to when it does.
            await store.RevokeAsync(registrationId, token => token.CredentialId == changed.CredentialId, cancellationToken);
        }

        await store.NotifyAsync(registrationId, "A credential was changed", $"It is a secret of the Client {changed.ClientId}.", now, cancellationToken);
        return changed.At(links, context);
    }

    /// <summary>A secret can end sooner, not later, and not in the past.</summary>
    private static bool IsAllowed(UnixTimeOrNever current, UnixTimeOrNever wanted, long now) => wanted.IsNever
        ? current.IsNever
        : wanted.Seconds >= now && (current.IsNever || wanted.Seconds <= current.Seconds);
}
