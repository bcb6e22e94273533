using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Shows the access that a registration has been given, and lets it be closed, narrowed and widened.</summary>
internal sealed class MemoryGrantsHandler(MemoryState state, ServerLinks links) : GrantsHandler
{
    public override Task<ListGrantsResult> ListGrantsAsync(
        ListGrantsRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            List<Grant> grants = [.. MemoryState.Newest(state.Grants.Values, state.RegistrationOf(context.ClientId), grant => grant.Modified)
                .Where(grant => Filter.Has(request.GrantIds, grant.GrantId))
                .Where(grant => Filter.Has(request.Parents, grant.Parent))
                .Where(grant => Filter.Has(request.Statuses, grant.Status))
                .Where(grant => Filter.Has(request.ClientIds, grant.ClientId))
                .Where(grant => Filter.HasAny(request.Scopes, ScopesOf(grant)))
                .Where(grant => Filter.HasAny(request.States, grant.States))
                .Where(grant => Filter.HasAny(request.ReceiptConfirmations, grant.ReceiptConfirmations))
                .Where(grant => Filter.IsWithin(request.After, request.Before, grant.Created))];
            var page = MemoryPage<Grant>.Of(grants, state.Setup.PageSize, context.HttpContext.Request, links.ListGrants(context));
            return Task.FromResult<ListGrantsResult>(new GrantListing
            {
                Grants = [.. page.Items.Select(grant => grant.At(links, context))],
                Next = page.Next,
                Previous = page.Previous,
            });
        }
    }

    public override Task<GetGrantResult> GetGrantAsync(
        GetGrantRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult<GetGrantResult>(Find(request.GrantId, context) is { } grant
                ? grant.Value.At(links, context)
                : new GetGrantResult.NotFound(Problems.NotFound("Grant")));
        }
    }

    public override Task<ModifyGrantResult> ModifyGrantAsync(
        ModifyGrantRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            if (Find(request.GrantId, context) is not { } stored)
            {
                return Task.FromResult<ModifyGrantResult>(new ModifyGrantResult.NotFound(Problems.NotFound("Grant")));
            }

            if (MemoryScopes.Split(request.Body.Scope ?? "").FirstOrDefault(scope => !MemoryScopes.All.ContainsKey(scope)) is { } unknown)
            {
                return Task.FromResult<ModifyGrantResult>(new ModifyGrantResult.BadRequest(Problems.BadRequest($"The scope {unknown} is unknown.")));
            }

            bool isWider = IsWider(stored.Value, request.Body);
            stored.Value = Changed(stored.Value, request.Body, isWider);
            return Task.FromResult<ModifyGrantResult>(isWider && !state.Setup.WidenedGrantsNeedAuthorization
                ? new ModifyGrantResult.Accepted(stored.Value.At(links, context))
                : new ModifyGrantResult.Ok(stored.Value.At(links, context)));
        }
    }

    /// <summary>Scopes by their names, and those that authorization details stand for.</summary>
    private static IEnumerable<string> ScopesOf(Grant grant) =>
        MemoryScopes.Split(grant.Scope).Concat(grant.AuthorizationDetails.Select(detail => detail.Type));

    private static bool IsWider(Grant grant, GrantPatch patch) =>
        MemoryScopes.Split(patch.Scope ?? "").Except(MemoryScopes.Split(grant.EnabledScope)).Any()
        || (patch.AuthorizationDetails ?? []).Select(Text).Except(grant.EnabledAuthorizationDetails.Select(Text)).Any();

    private static string Text(AuthorizationDetail detail) => Json.Of(detail).GetRawText();

    private Grant Changed(Grant grant, GrantPatch patch, bool isWider)
    {
        string scope = patch.Scope ?? grant.Scope;
        IReadOnlyList<AuthorizationDetail> details = patch.AuthorizationDetails ?? grant.AuthorizationDetails;
        if (patch.Status == GrantPatchStatus.Closed)
        {
            return new Grant(grant) { Status = GrantStatus.Closed, EnabledScope = "", EnabledAuthorizationDetails = [], Modified = state.Now };
        }

        return isWider
            ? new Grant(grant)
            {
                Scope = scope,
                AuthorizationDetails = details,
                Status = state.Setup.WidenedGrantsNeedAuthorization ? GrantStatus.NeedsAuthorization : GrantStatus.Pending,
                Eta = state.Setup.WidenedGrantsNeedAuthorization ? null : state.Now.AddDays(2),
                Modified = state.Now,
            }
            : new Grant(grant)
            {
                Scope = scope,
                AuthorizationDetails = details,
                EnabledScope = scope,
                EnabledAuthorizationDetails = details,
                Modified = state.Now,
            };
    }

    private Stored<Grant>? Find(string grantId, ApiRequestContext context) =>
        state.Grants.TryGetValue(grantId, out Stored<Grant>? grant) && grant.RegistrationId == state.RegistrationOf(context.ClientId) ? grant : null;
}
