namespace CdscServer._1;

/// <summary>Shows the access that a registration has been given, and lets it be closed and narrowed.</summary>
internal sealed class MyGrants(IStore store, ServerLinks links, TimeProvider clock) : GrantsHandler
{
    public override async Task<ListGrantsResult> ListGrantsAsync(
        ListGrantsRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        IEnumerable<Grant> grants = (await store.Grants.ListAsync(await store.RegistrationOfAsync(context, cancellationToken), cancellationToken))
            .Where(grant => request.GrantIds?.Contains(grant.GrantId) ?? true)
            .Where(grant => request.Parents?.Contains(grant.Parent) ?? true)
            .Where(grant => request.Statuses?.Contains(grant.Status) ?? true)
            .Where(grant => request.ClientIds?.Contains(grant.ClientId) ?? true)
            .Where(grant => request.Scopes is not { } scopes || ScopesOf(grant).Intersect(scopes).Any())
            .Where(grant => request.States is not { } states || grant.States.Intersect(states).Any())
            .Where(grant => request.ReceiptConfirmations is not { } codes || grant.ReceiptConfirmations.Intersect(codes).Any())
            .Where(grant => request.After is not { } after || grant.Created >= after)
            .Where(grant => request.Before is not { } before || grant.Created <= before)
            .OrderByDescending(grant => grant.Modified);
        var page = Page<Grant>.Of(grants, context, links.ListGrants(context));
        return new GrantListing { Grants = [.. page.Items.Select(grant => grant.At(links, context))], Next = page.Next, Previous = page.Previous };
    }

    public override async Task<GetGrantResult> GetGrantAsync(
        GetGrantRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        await store.Grants.GetAsync(await store.RegistrationOfAsync(context, cancellationToken), request.GrantId, cancellationToken) is { } grant
            ? grant.At(links, context)
            : new GetGrantResult.NotFound(Problems.NotFound("Grant"));

    public override async Task<ModifyGrantResult> ModifyGrantAsync(
        ModifyGrantRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        string registrationId = await store.RegistrationOfAsync(context, cancellationToken);
        bool isWider = false;
        Grant? changed = await store.Grants.UpdateAsync(
            registrationId,
            request.GrantId,
            grant =>
            {
                isWider = IsWider(grant, request.Body);
                return isWider ? grant : Changed(grant, request.Body);
            },
            cancellationToken);
        if (changed is null)
        {
            return new ModifyGrantResult.NotFound(Problems.NotFound("Grant"));
        }

        // To let a Grant become wider, keep what is wanted with the status pending, and answer with ModifyGrantResult.Accepted.
        return isWider
            ? new ModifyGrantResult.BadRequest(Problems.BadRequest("A Grant can be closed and narrowed here, and not become wider."))
            : new ModifyGrantResult.Ok(changed.At(links, context));
    }

    /// <summary>Scopes by their ids, and those that authorization details stand for.</summary>
    private static IEnumerable<string> ScopesOf(Grant grant) =>
        Scopes.Split(grant.Scope).Concat(grant.AuthorizationDetails.Select(detail => detail.Type));

    private static bool IsWider(Grant grant, GrantPatch patch) =>
        Scopes.Split(patch.Scope ?? "").Except(Scopes.Split(grant.EnabledScope)).Any()
        || (patch.AuthorizationDetails ?? []).Select(Text).Except(grant.EnabledAuthorizationDetails.Select(Text)).Any();

    private static string Text(AuthorizationDetail detail) => System.Text.Json.JsonSerializer.Serialize(detail, ModelJson.Strict);

    private Grant Changed(Grant grant, GrantPatch patch)
    {
        bool isClosed = patch.Status == GrantPatchStatus.Closed;
        return new Grant(grant)
        {
            Status = isClosed ? GrantStatus.Closed : grant.Status,
            Scope = patch.Scope ?? grant.Scope,
            AuthorizationDetails = patch.AuthorizationDetails ?? grant.AuthorizationDetails,
            EnabledScope = isClosed ? "" : patch.Scope ?? grant.EnabledScope,
            EnabledAuthorizationDetails = isClosed ? [] : patch.AuthorizationDetails ?? grant.EnabledAuthorizationDetails,
            Modified = clock.GetUtcNow(),
        };
    }
}
