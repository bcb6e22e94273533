namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>A secret that was replaced.</summary>
public sealed class CdsCredentialRotation
{
    private CdsCredentialRotation(Credential created, Credential old, OAuthClientCredentials clientCredentials)
    {
        Created = created;
        Old = old;
        ClientCredentials = clientCredentials;
    }

    /// <summary>The new Credential.</summary>
    public Credential Created { get; }

    /// <summary>The old Credential, with the end that was set.</summary>
    public Credential Old { get; }

    /// <summary>Id and new secret.</summary>
    public OAuthClientCredentials ClientCredentials { get; }

    internal static async Task<CdsCredentialRotation> RunAsync(
        CdsClientAdmin admin,
        Credential old,
        Func<OAuthClientCredentials, CancellationToken, Task> store,
        TimeSpan overlap,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(overlap, TimeSpan.Zero);
        ApiResponse<Credential> response = await admin.Credentials
            .CreateCredentialAsync(admin.Server.OAuth, new CredentialCreation { ClientId = old.ClientId }, cancellationToken)
            .ConfigureAwait(false);
        Credential created = response.Value;
        var credentials = new OAuthClientCredentials(
            old.ClientId, created.ClientSecret ?? throw new ApiException("The new Credential has no secret.") { Uri = response.Uri });
        if (old.ClientId == admin.ClientCredentials.ClientId)
        {
            CdsToken token = await admin.RequestTokenAsync(credentials, cancellationToken).ConfigureAwait(false);
            await store(credentials, cancellationToken).ConfigureAwait(false);

            // The end of the old secret is that of the tokens which came by it.
            admin.Use(credentials, token);
        }
        else
        {
            await AuthenticateAsync(admin, credentials, cancellationToken).ConfigureAwait(false);
            await store(credentials, cancellationToken).ConfigureAwait(false);
        }

        DateTimeOffset now = response.Headers.Date ?? admin.Connection.Options.TimeProvider.GetUtcNow();
        var end = UnixTimeOrNever.FromDateTimeOffset(now + overlap);
        bool endsBefore = old.ClientSecretExpiresAt is { IsNever: false } present && present.Seconds <= end.Seconds;
        Credential ended = endsBefore
            ? old
            : (await admin.Credentials
                .ModifyCredentialAsync(old, new CredentialPatch { ClientSecretExpiresAt = end }, cancellationToken)
                .ConfigureAwait(false)).Value;
        return new CdsCredentialRotation(created, ended, credentials);
    }

    /// <summary>
    /// Sees whether a server accepts credentials. Which tokens a Client can get by itself depends on its scopes, but all may
    /// ask about a token, and a made-up one will do.
    /// </summary>
    private static async Task AuthenticateAsync(
        CdsClientAdmin admin, OAuthClientCredentials credentials, CancellationToken cancellationToken) =>
        await admin.Server.CreateTokenClient(credentials)
            .IntrospectAsync(OAuthPkce.Random(), null, cancellationToken).ConfigureAwait(false);
}
