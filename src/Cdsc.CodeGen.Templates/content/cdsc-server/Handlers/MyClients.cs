namespace CdscServer._1;

/// <summary>Shows the Clients of a registration, and lets them be changed.</summary>
internal sealed class MyClients(IStore store, ServerLinks links, TimeProvider clock) : ClientsHandler
{
    public override async Task<ListClientsResult> ListClientsAsync(
        ListClientsRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        IEnumerable<Client> clients = (await store.Clients.ListAsync(await store.RegistrationOfAsync(context, cancellationToken), cancellationToken))
            .Where(client => request.ClientIds?.Contains(client.ClientId) ?? true)
            .OrderByDescending(client => client.CdsModified);
        var page = Page<Client>.Of(clients, context, links.ListClients(context));
        return new ClientListing { Clients = [.. page.Items.Select(client => client.At(links, context))], Next = page.Next, Previous = page.Previous };
    }

    public override async Task<GetClientResult> GetClientAsync(
        GetClientRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        await store.Clients.GetAsync(await store.RegistrationOfAsync(context, cancellationToken), request.ClientId, cancellationToken) is { } client
            ? client.At(links, context)
            : new GetClientResult.NotFound(Problems.NotFound("Client"));

    public override async Task<ModifyClientResult> ModifyClientAsync(
        ModifyClientRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        string registrationId = await store.RegistrationOfAsync(context, cancellationToken);
        if (await store.Clients.GetAsync(registrationId, request.ClientId, cancellationToken) is not { } current)
        {
            return new ModifyClientResult.NotFound(Problems.NotFound("Client"));
        }

        if (Fault(current, request.Body) is { } fault)
        {
            return new ModifyClientResult.BadRequest(Problems.BadRequest(fault));
        }

        // When people look at a change first, answer with ModifyClientResult.Accepted, and tell of it in a Message.
        DateTimeOffset now = clock.GetUtcNow();
        Client? changed = await store.Clients.UpdateAsync(registrationId, request.ClientId, client => Changed(client, request.Body, now), cancellationToken);
        if (changed!.CdsStatus == ClientStatus.Disabled)
        {
            await DisableAsync(registrationId, changed.ClientId, now, cancellationToken);
        }

        await store.NotifyAsync(registrationId, "A Client was changed", $"It is the Client {changed.ClientId}.", now, cancellationToken);
        return new ModifyClientResult.Ok(changed.At(links, context));
    }

    /// <summary>Ends the secrets of a Client that have not ended yet, and the tokens that were got by them.</summary>
    private async ValueTask DisableAsync(string registrationId, string clientId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var end = new UnixTimeOrNever(now.ToUnixTimeSeconds());
        foreach (Credential credential in await store.Credentials.ListAsync(registrationId, cancellationToken))
        {
            if (credential.ClientId == clientId && credential.ClientSecretExpiresAt is { } expires && (expires.IsNever || expires.Seconds > end.Seconds))
            {
                await store.Credentials.UpdateAsync(
                    registrationId, credential.CredentialId, old => new Credential(old) { ClientSecretExpiresAt = end, Modified = now }, cancellationToken);
            }
        }

        await store.RevokeAsync(registrationId, token => token.Value.ClientId == clientId, cancellationToken);
    }

    /// <summary>What is left out returns to its default (RFC 7592, section 2.2); what only the server decides stays as it is.</summary>
    private static Client Changed(Client current, ClientModification wanted, DateTimeOffset now) => new(current)
    {
        ClientName = wanted.ClientName ?? current.ClientId,
        ClientUri = wanted.ClientUri,
        LogoUri = wanted.LogoUri,
        Scope = wanted.Scope ?? current.Scope,
        Contacts = wanted.Contacts ?? [],
        TosUri = wanted.TosUri,
        PolicyUri = wanted.PolicyUri,
        CdsStatus = wanted.CdsStatus ?? current.CdsStatusOptions[0],
        CdsModified = now,
    };

    private static string? Fault(Client current, ClientModification wanted) => wanted switch
    {
        _ when wanted.ClientId != current.ClientId => "The client_id is that of another Client.",
        { RedirectUris.Count: > 0 } => "This Client has no use for redirect_uris.",
        { Scope: { } scope } when scope != current.Scope => "The scope of this Client can't be changed.",
        { CdsStatus: { } status } when !current.CdsStatusOptions.Contains(status) => "The cds_status is not one of the cds_status_options.",
        _ => null,
    };
}
