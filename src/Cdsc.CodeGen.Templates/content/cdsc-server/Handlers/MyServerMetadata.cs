using Microsoft.Net.Http.Headers;

namespace CdscServer._1;

/// <summary>Tells who the server is and what it can do.</summary>
internal sealed class MyServerMetadata(ServerLinks links) : ServerMetadataHandler
{
    /// <summary>The metadata that everybody sees; a Client sees the same with links of its own.</summary>
    public static ServerMetadata Metadata(ServerLinks links, ApiRequestContext context) => new()
    {
        CdsMetadataVersion = MetadataVersion.V1,
        CdsMetadataUrl = links.GetServerMetadata(context),
        Created = About.Created,
        Updated = About.Updated,
        Name = About.Name,
        Description = About.Description,
        Website = About.Website,
        Documentation = About.Documentation,
        Support = About.Support,
        Capabilities = [ServerCapability.Coverage, ServerCapability.OAuth],
        Coverage = links.ListCoverageEntries(context),
        OauthMetadata = links.GetAuthorizationServerMetadata(context),
    };

    // With an entity tag, a client that has the metadata already gets 304.
    public override ValueTask<EntityTagHeaderValue?> GetServerMetadataETagAsync(
        GetServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        new(ApiEntityTag.Of(Metadata(links, context), ServerMetadataJsonConverter.WriteValue));

    public override Task<GetServerMetadataResult> GetServerMetadataAsync(
        GetServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<GetServerMetadataResult>(Metadata(links, context));
}
