using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The way from the well-known metadata document to all others.</summary>
internal sealed class MetadataWalk
{
    private const string WellKnown = "/.well-known/cds-server-metadata.json";

    private MetadataWalk(IReadOnlyList<ObjectNode> documents, IReadOnlyList<ObjectNode> met, bool isWhole)
    {
        Documents = documents;
        Met = met;
        IsWhole = isWhole;
    }

    /// <summary>The public metadata documents.</summary>
    public IReadOnlyList<ObjectNode> Documents { get; }

    /// <summary>Those that the walk meets.</summary>
    public IReadOnlyList<ObjectNode> Met { get; }

    /// <summary>Whether all documents are there that it leads to.</summary>
    public bool IsWhole { get; }

    /// <summary>Walks; null when the well-known document isn't among the given ones.</summary>
    public static MetadataWalk? Of(DocumentSet documents)
    {
        // A metadata document for one Client isn't public.
        var own = documents.All("Client").Select(client => client.GetString("cds_server_metadata")).ToHashSet(StringComparer.Ordinal);
        ObjectNode[] all = [.. documents.Of("ServerMetadata").Where(metadata => !own.Contains(UrlOf(metadata)))];
        if (Array.Find(all, metadata => UrlOf(metadata)?.EndsWith(WellKnown, StringComparison.Ordinal) == true) is not { } first)
        {
            return null;
        }

        var met = new List<ObjectNode> { first };
        bool isWhole = true;
        for (int i = 0; i < met.Count; i++)
        {
            foreach (StringNode url in met[i].Texts("related_metadata"))
            {
                ObjectNode? next = Array.Find(all, metadata => UrlOf(metadata) == url.Value);
                isWhole &= next is not null;
                if (next is not null && !met.Contains(next, ReferenceEqualityComparer.Instance))
                {
                    met.Add(next);
                }
            }
        }

        return new MetadataWalk(all, met, isWhole);
    }

    private static string? UrlOf(ObjectNode metadata) => metadata.GetString("cds_metadata_url");
}
