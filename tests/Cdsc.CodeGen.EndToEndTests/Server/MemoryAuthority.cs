using Cdsc.AspNetCore;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Tells which secrets and tokens are good at the moment.</summary>
internal sealed class MemoryAuthority(MemoryState state) : CdsAuthority
{
    public override ValueTask<IReadOnlyList<CdsClientSecret>> FindSecretsAsync(string clientId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return new([.. state.Credentials.Values
                .Select(credential => credential.Value)
                .Where(credential => credential.ClientId == clientId && credential.ClientSecret is not null && IsLive(credential.ClientSecretExpiresAt))
                .Select(credential => new CdsClientSecret(credential.CredentialId, credential.ClientSecret!.Value))]);
        }
    }

    public override ValueTask<CdsAccessToken?> FindAccessTokenAsync(Secret token, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return new(state.Tokens.GetValueOrDefault(token.Reveal())?.Value);
        }
    }

    public override ValueTask<IReadOnlyDictionary<string, ScopeDescription>> GetScopeDescriptionsAsync(CancellationToken cancellationToken) =>
        new(MemoryScopes.All);

    private bool IsLive(UnixTimeOrNever? expires) => expires is { } end && (end.IsNever || end.Seconds > state.Now.ToUnixTimeSeconds());
}
