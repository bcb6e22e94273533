using System.Globalization;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>All that the server knows. Whoever reads or changes it holds the gate.</summary>
internal sealed class MemoryState(MemorySetup setup, TimeProvider clock)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public Lock Gate { get; } = new();

    public MemorySetup Setup => setup;

    public Dictionary<string, Stored<Client>> Clients { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Stored<Credential>> Credentials { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Stored<Message>> Messages { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Stored<Grant>> Grants { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, StoredFile> Files { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, StoredToken> Tokens { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, StoredRefreshToken> RefreshTokens { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, StoredCode> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>Requests that were pushed, by their <c>request_uri</c>.</summary>
    public Dictionary<string, StoredRequest> Pushed { get; } = new(StringComparer.Ordinal);

    /// <summary>What the user does when asked.</summary>
    public Func<AuthorizationAsk, Decision> Decide { get; set; } = _ => Decision.Agree;

    /// <summary>Every secret that was ever given out, for tests that look where they must not be.</summary>
    public List<string> Secrets { get; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The next id of a kind: <c>client-1</c>, <c>client-2</c>.</summary>
    public string NextId(string kind)
    {
        int number = _numbers.GetValueOrDefault(kind) + 1;
        _numbers[kind] = number;
        return string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
    }

    /// <summary>A new secret, which is remembered.</summary>
    public Secret NextSecret()
    {
        Secret secret = AspNetCore.Support.OAuthSecrets.Create();
        Secrets.Add(secret.Reveal());
        return secret;
    }

    /// <summary>The registration of the Client that asks.</summary>
    public string RegistrationOf(string? clientId) => clientId is not null && Clients.TryGetValue(clientId, out Stored<Client>? client)
        ? client.RegistrationId
        : throw new InvalidOperationException($"The request was let in as '{clientId}', of which nothing is known.");

    /// <summary>What belongs to a registration, the latest change first.</summary>
    public static List<T> Newest<T>(IEnumerable<Stored<T>> all, string registrationId, Func<T, Rfc3339DateTime> modified) =>
        [.. all.Where(item => item.RegistrationId == registrationId).Select(item => item.Value).Reverse().OrderByDescending(modified)];

    /// <summary>Revokes all tokens of which something holds.</summary>
    public void Revoke(Func<string, string?, bool> holds)
    {
        foreach (string text in Tokens.Where(token => holds(token.Value.Family, token.Value.CredentialId)).Select(token => token.Key).ToList())
        {
            Tokens.Remove(text);
        }

        foreach (string text in RefreshTokens.Where(token => holds(token.Value.Family, token.Value.CredentialId)).Select(token => token.Key).ToList())
        {
            RefreshTokens.Remove(text);
        }
    }
}
