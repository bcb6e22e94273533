using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The pages of the coverage listing form a chain with an end, in which no id occurs twice.</summary>
internal sealed class CoverageListingPages() : DocumentRule("coverage-listing-pages")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        foreach (Listing listing in documents.Listings("CoverageListing"))
        {
            IReadOnlyList<Page> pages = listing.Pages;
            for (int i = 1; i < pages.Count; i++)
            {
                if (pages[i - 1].Url is { } url && pages[i].Root.GetString(listing.Previous) != url)
                {
                    yield return new Breach(pages[i].Root.Place(listing.Previous), $"'previous' isn't the URL of the page before, {url}");
                }
            }

            if (pages[^1].Root.GetString(listing.Next) is { } next && pages.Any(page => page.Url == next))
            {
                yield return new Breach(pages[^1].Root.Place(listing.Next), "'next' leads back to a page that has been");
            }

            foreach (ObjectNode twice in listing.Items.GroupBy(entry => entry.GetString("id"), StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
            {
                yield return new Breach(twice.Place("id"), $"the id '{twice.GetString("id")}' occurs twice");
            }
        }
    }
}
