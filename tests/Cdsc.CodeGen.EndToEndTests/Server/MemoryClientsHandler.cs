using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Shows the Clients of a registration, and lets them be changed.</summary>
internal sealed class MemoryClientsHandler(MemoryState state, ServerLinks links) : ClientsHandler
{
    public override Task<ListClientsResult> ListClientsAsync(
        ListClientsRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            List<Client> clients = [.. MemoryState.Newest(state.Clients.Values, state.RegistrationOf(context.ClientId), client => client.CdsModified)
                .Where(client => Filter.Has(request.ClientIds, client.ClientId))];
            var page = MemoryPage<Client>.Of(clients, state.Setup.PageSize, context.HttpContext.Request, links.ListClients(context));
            return Task.FromResult<ListClientsResult>(new ClientListing
            {
                Clients = [.. page.Items.Select(client => client.At(links, context))],
                Next = page.Next,
                Previous = page.Previous,
            });
        }
    }

    public override Task<GetClientResult> GetClientAsync(
        GetClientRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult<GetClientResult>(Find(request.ClientId, context) is { } client
                ? client.Value.At(links, context)
                : new GetClientResult.NotFound(Problems.NotFound("Client")));
        }
    }

    public override Task<ModifyClientResult> ModifyClientAsync(
        ModifyClientRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            if (Find(request.ClientId, context) is not { } stored)
            {
                return Task.FromResult<ModifyClientResult>(new ModifyClientResult.NotFound(Problems.NotFound("Client")));
            }

            var change = new ClientChange(stored.Value.At(links, context), request.Body, MemoryRegistrationHandler.DefaultRedirect(context));
            if (change.Fault is { } fault)
            {
                return Task.FromResult<ModifyClientResult>(new ModifyClientResult.BadRequest(Problems.BadRequest(fault)));
            }

            IReadOnlyList<ClientUpdateRequest> updates = change.Differences(state.Setup.ReviewedClientMembers);
            Client changed = new(updates.Count == 0 ? change.Wanted : change.WithoutReviewed(state.Setup.ReviewedClientMembers)) { CdsModified = state.Now };
            if (changed.CdsStatus == ClientStatus.Disabled && stored.Value.CdsStatus != ClientStatus.Disabled)
            {
                MemoryCredentialsHandler.ExpireAll(state, changed.ClientId);
            }

            stored.Value = changed;
            if (updates.Count == 0)
            {
                return Task.FromResult<ModifyClientResult>(new ModifyClientResult.Ok(changed.At(links, context)));
            }

            new MemoryOffice(state, links, context).AskForReview(stored.RegistrationId, changed.ClientId, updates);
            return Task.FromResult<ModifyClientResult>(new ModifyClientResult.Accepted(changed.At(links, context)));
        }
    }

    private Stored<Client>? Find(string clientId, ApiRequestContext context) =>
        state.Clients.TryGetValue(clientId, out Stored<Client>? client) && client.RegistrationId == state.RegistrationOf(context.ClientId) ? client : null;
}
