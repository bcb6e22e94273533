using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Cdsc.Models.Support;
using Microsoft.Net.Http.Headers;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Answers with metadata whose URLs are those of the server itself.</summary>
internal sealed class MemoryServerMetadataHandler(MemoryStore store, ServerLinks links) : ServerMetadataHandler
{
    public override Task<GetServerMetadataResult> GetServerMetadataAsync(
        GetServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken)
    {
        store.Handled.Add(request);
        return store.InsteadOfMetadata?.Invoke(cancellationToken) ?? Task.FromResult<GetServerMetadataResult>(Metadata(context));
    }

    public override ValueTask<EntityTagHeaderValue?> GetServerMetadataETagAsync(
        GetServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) => new(store.Tag);

    private ServerMetadata Metadata(ApiRequestContext context) => new()
    {
        CdsMetadataVersion = MetadataVersion.V1,
        CdsMetadataUrl = links.GetServerMetadata(context),
        Created = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Updated = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero),
        Name = "Demo Gas & Electric",
        Description = "In memory.",
        Website = "https://www.example.net/",
        Documentation = "https://www.example.net/docs",
        Support = "https://www.example.net/help",
        Capabilities = store.HasCoverage ? [ServerCapability.Coverage] : [],
        Coverage = store.HasCoverage ? links.ListCoverageEntries(context) : default(UriString?),
        RelatedMetadata = [links.GetServerMetadata(context)],
    };
}
