using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Microsoft.Net.Http.Headers;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Tells who the server is, or where that is told now.</summary>
internal sealed class MemoryServerMetadataHandler(MemoryState state, ServerLinks links) : ServerMetadataHandler
{
    public static ServerMetadata Metadata(ServerLinks links, ApiRequestContext context) => new()
    {
        CdsMetadataVersion = MetadataVersion.V1,
        CdsMetadataUrl = links.GetServerMetadata(context),
        Created = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Updated = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero),
        Name = "Demo Gas & Electric",
        Description = "A utility that exists in memory.",
        Website = "https://www.example.net/",
        Documentation = "https://docs.example/",
        Support = "https://www.example.net/help",
        Capabilities = [ServerCapability.Coverage, ServerCapability.OAuth],
        Coverage = links.ListCoverageEntries(context),
        OauthMetadata = links.GetAuthorizationServerMetadata(context),
    };

    public override ValueTask<EntityTagHeaderValue?> GetServerMetadataETagAsync(
        GetServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        new(state.Setup.MetadataMovedTo is null ? ApiEntityTag.Of(Metadata(links, context), ServerMetadataJsonConverter.WriteValue) : null);

    public override Task<GetServerMetadataResult> GetServerMetadataAsync(
        GetServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<GetServerMetadataResult>(state.Setup switch
        {
            { MetadataMovedTo: { } location, IsMovedForGood: true } => new GetServerMetadataResult.MovedPermanently { Location = location },
            { MetadataMovedTo: { } location } => new GetServerMetadataResult.Found { Location = location },
            _ => Metadata(links, context),
        });
}
