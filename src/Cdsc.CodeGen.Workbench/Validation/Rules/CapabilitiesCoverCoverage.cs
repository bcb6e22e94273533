using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Metadata lists the capabilities of its coverage entries.</summary>
internal sealed class CapabilitiesCoverCoverage() : DocumentRule("capabilities-cover-coverage")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        ObjectNode[] covering = [.. documents.Of("ServerMetadata").Where(metadata => metadata.Lists("capabilities", "coverage"))];
        foreach (Listing listing in documents.Listings("CoverageListing"))
        {
            // Without URLs it is plain which listing is meant where there is one metadata document.
            ObjectNode? metadata = Array.Find(covering, one => one.GetString("coverage") == listing.Pages[0].Url) ?? (listing.Pages[0].Url is null && covering.Length == 1 ? covering[0] : null);
            foreach (StringNode capability in listing.Items.SelectMany(entry => entry.Texts("capabilities")).Where(value => metadata?.Lists("capabilities", value.Value) == false))
            {
                yield return new Breach(capability, $"the metadata lacks the capability '{capability.Value}'");
            }
        }
    }
}
