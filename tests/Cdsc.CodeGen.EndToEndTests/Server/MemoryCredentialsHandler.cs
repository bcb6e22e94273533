using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Shows the secrets of the Clients, makes new ones and lets old ones expire.</summary>
internal sealed class MemoryCredentialsHandler(MemoryState state, ServerLinks links) : CredentialsHandler
{
    /// <summary>Makes a Credential. Whoever calls holds the gate.</summary>
    public static Credential Add(MemoryState state, string registrationId, string clientId)
    {
        var credential = new Credential
        {
            CredentialId = state.NextId("credential"),
            Uri = MemoryLinks.None,
            ClientId = clientId,
            Created = state.Now,
            Modified = state.Now,
            Type = CredentialType.ClientSecret,
            ClientSecret = state.NextSecret(),
            ClientSecretExpiresAt = UnixTimeOrNever.Never,
        };
        state.Credentials.Add(credential.CredentialId, new Stored<Credential>(registrationId, credential));
        return credential;
    }

    /// <summary>Ends all Credentials of a Client, with all that was got by them. Whoever calls holds the gate.</summary>
    public static void ExpireAll(MemoryState state, string clientId)
    {
        foreach (Stored<Credential> stored in state.Credentials.Values.Where(credential => credential.Value.ClientId == clientId))
        {
            Expire(state, stored, new UnixTimeOrNever(state.Now.ToUnixTimeSeconds()));
        }
    }

    public override Task<ListCredentialsResult> ListCredentialsAsync(
        ListCredentialsRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            List<Credential> credentials = [.. MemoryState.Newest(state.Credentials.Values, state.RegistrationOf(context.ClientId), credential => credential.Modified)
                .Where(credential => Filter.Has(request.CredentialIds, credential.CredentialId))
                .Where(credential => Filter.Has(request.ClientIds, credential.ClientId))
                .Where(credential => Filter.IsWithin(request.After, request.Before, credential.Created))];
            var page = MemoryPage<Credential>.Of(credentials, state.Setup.PageSize, context.HttpContext.Request, links.ListCredentials(context));
            return Task.FromResult<ListCredentialsResult>(new CredentialListing
            {
                Credentials = [.. page.Items.Select(credential => credential.At(links, context))],
                Next = page.Next,
                Previous = page.Previous,
            });
        }
    }

    public override Task<CreateCredentialResult> CreateCredentialAsync(
        CreateCredentialRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            string registrationId = state.RegistrationOf(context.ClientId);
            if (!state.Clients.TryGetValue(request.Body.ClientId, out Stored<Client>? client)
                || client.RegistrationId != registrationId
                || client.Value.TokenEndpointAuthMethod is null)
            {
                return Task.FromResult<CreateCredentialResult>(
                    new CreateCredentialResult.BadRequest(Problems.BadRequest("The client_id is none of a Client of yours that has secrets.")));
            }

            Credential credential = Add(state, registrationId, client.Value.ClientId);
            Notify(registrationId, "added", credential, context);
            return Task.FromResult<CreateCredentialResult>(credential.At(links, context));
        }
    }

    public override Task<GetCredentialResult> GetCredentialAsync(
        GetCredentialRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult<GetCredentialResult>(Find(request.CredentialId, context) is { } credential
                ? credential.Value.At(links, context)
                : new GetCredentialResult.NotFound(Problems.NotFound("Credential")));
        }
    }

    public override Task<ModifyCredentialResult> ModifyCredentialAsync(
        ModifyCredentialRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            if (Find(request.CredentialId, context) is not { } stored)
            {
                return Task.FromResult<ModifyCredentialResult>(new ModifyCredentialResult.NotFound(Problems.NotFound("Credential")));
            }

            if (request.Body.ClientSecretExpiresAt is { } expires)
            {
                if (!IsAllowed(stored.Value.ClientSecretExpiresAt!.Value, expires))
                {
                    return Task.FromResult<ModifyCredentialResult>(
                        new ModifyCredentialResult.BadRequest(Problems.BadRequest("The client_secret_expires_at is in the past or later than before.")));
                }

                Expire(state, stored, expires);
                Notify(stored.RegistrationId, "modified", stored.Value, context);
            }

            return Task.FromResult<ModifyCredentialResult>(stored.Value.At(links, context));
        }
    }

    private static void Expire(MemoryState state, Stored<Credential> stored, UnixTimeOrNever expires)
    {
        stored.Value = new Credential(stored.Value) { ClientSecretExpiresAt = expires, Modified = state.Now };
        if (!expires.IsNever && expires.Seconds <= state.Now.ToUnixTimeSeconds())
        {
            state.Revoke((_, credentialId) => credentialId == stored.Value.CredentialId);
        }
    }

    private bool IsAllowed(UnixTimeOrNever current, UnixTimeOrNever wanted) => wanted.IsNever
        ? current.IsNever
        : wanted.Seconds >= state.Now.ToUnixTimeSeconds() && (current.IsNever || wanted.Seconds <= current.Seconds);

    private Stored<Credential>? Find(string credentialId, ApiRequestContext context) =>
        state.Credentials.TryGetValue(credentialId, out Stored<Credential>? credential) && credential.RegistrationId == state.RegistrationOf(context.ClientId)
            ? credential
            : null;

    private void Notify(string registrationId, string what, Credential credential, ApiRequestContext context) =>
        new MemoryOffice(state, links, context).Notify(
            registrationId,
            $"A credential was {what}",
            $"It is a secret of the Client {credential.ClientId}.",
            links.GetCredential(context, credential.CredentialId),
            MessageRelatedType.Credential);
}
