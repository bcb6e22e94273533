using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>What kind of server a test wants.</summary>
internal sealed record MemorySetup
{
    public int CoverageEntries { get; init; } = 3;

    /// <summary>How many items a page has, of every listing.</summary>
    public int PageSize { get; init; } = 100;

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long an authorization request that was pushed is kept.</summary>
    public TimeSpan PushedRequestLifetime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether registration gives out a <c>registration_access_token</c> (RFC 7592).</summary>
    public bool GivesRegistrationAccess { get; init; }

    /// <summary>Whether the metadata of one Client is shown to that Client alone.</summary>
    public bool ClientMetadataNeedsToken { get; init; } = true;

    /// <summary>How large the attachments of a message may be together.</summary>
    public int AttachmentLimit { get; init; } = 10 * 1024 * 1024;

    /// <summary>The members of a Client whose changes people look at first, so that the answer is 202.</summary>
    public IReadOnlySet<string> ReviewedClientMembers { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether a Grant that a Client widens waits for the user, in place of the server's people.</summary>
    public bool WidenedGrantsNeedAuthorization { get; init; }

    /// <summary>Where the metadata has gone; null when it is at the well-known place.</summary>
    public UriString? MetadataMovedTo { get; init; }

    /// <summary>Whether it has gone for good (301, not 302).</summary>
    public bool IsMovedForGood { get; init; }
}
