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
        TimeProvider time = admin.Connection.Options.TimeProvider;
        long asked = time.GetTimestamp();
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

        UnixTimeOrNever end = RoundUp(Now(time, response.Headers.Date, asked) + overlap);
        bool endsBefore = old.ClientSecretExpiresAt is { IsNever: false } present && present.Seconds <= end.Seconds;
        Credential ended = endsBefore
            ? old
            : (await admin.Credentials
                .ModifyCredentialAsync(old, new CredentialPatch { ClientSecretExpiresAt = end }, cancellationToken)
                .ConfigureAwait(false)).Value;
        return new CdsCredentialRotation(created, ended, credentials);
    }

    /// <summary>
    /// What the clock of the server shows now, at the latest; the trial and the storing of the new secret may have taken
    /// long. The clock of this machine may differ, so it counts only where the server told no time.
    /// </summary>
    /// <param name="time">The clock of this machine.</param>
    /// <param name="told">What the server told with its answer. It leaves out what was below the second.</param>
    /// <param name="asked">When it was asked, which is before it told.</param>
    private static DateTimeOffset Now(TimeProvider time, DateTimeOffset? told, long asked) =>
        told is { } date ? date + TimeSpan.FromSeconds(1) + time.GetElapsedTime(asked) : time.GetUtcNow();

    /// <summary>The first whole second that is not before a moment: rounded down, the old secret would end too early.</summary>
    private static UnixTimeOrNever RoundUp(DateTimeOffset moment) =>
        UnixTimeOrNever.FromDateTimeOffset(moment + TimeSpan.FromTicks(TimeSpan.TicksPerSecond - 1));

    /// <summary>
    /// Sees whether a server accepts credentials. Which tokens a Client can get by itself depends on its scopes, but all may
    /// ask about a token, and a made-up one will do.
    /// </summary>
    private static async Task AuthenticateAsync(
        CdsClientAdmin admin, OAuthClientCredentials credentials, CancellationToken cancellationToken) =>
        await admin.Server.CreateTokenClient(credentials)
            .IntrospectAsync(OAuthPkce.Random(), null, cancellationToken).ConfigureAwait(false);
}
