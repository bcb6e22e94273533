using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The well-known metadata document leads to all others.</summary>
internal sealed class RelatedMetadataReachable() : DocumentRule("related-metadata-reachable")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return MetadataWalk.Of(documents) is { } walk
            ? walk.Documents.Except(walk.Met, ReferenceEqualityComparer.Instance).Cast<ObjectNode>().Select(metadata =>
                new Breach(metadata.Place("cds_metadata_url"), "no 'related_metadata' leads here from the well-known metadata"))
            : [];
    }
}
