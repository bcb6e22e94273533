namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Puts pages together: by the links where the URLs of pages are known, else in the order of the documents.</summary>
internal static class PageChains
{
    /// <summary>The listings that pages make.</summary>
    /// <param name="pages">The pages in the order of their documents.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="prefix">What the names of the links start with.</param>
    public static IReadOnlyList<Listing> Of(IReadOnlyList<Page> pages, string list, string prefix)
    {
        // A page whose URL is told by another has that one before it.
        var told = pages.Select(page => page.Root.GetString(prefix + "next")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var rest = pages.ToList();
        var listings = new List<Listing>();
        while (rest.Count > 0)
        {
            Page first = rest.Find(page => page.Root.GetString(prefix + "previous") is null) ?? rest[0];
            rest.Remove(first);
            var chain = new List<Page> { first };
            while (chain[^1].Root.GetString(prefix + "next") is { } next && Following(rest, chain[^1], next, prefix, told) is { } following)
            {
                rest.Remove(following);
                chain.Add(following with { Url = following.Url ?? next });
            }

            listings.Add(new Listing(chain, list, prefix));
        }

        return listings;
    }

    /// <summary>A file can't tell its URL; it follows when it says that a page is before it.</summary>
    private static Page? Following(List<Page> rest, Page page, string next, string prefix, HashSet<string> told) =>
        rest.Find(other => other.Url == next)
        ?? rest.Find(other => other.Url is null && page.Url is { } url && other.Root.GetString(prefix + "previous") == url)
        ?? rest.Find(other => other.Url is null && other.Root.GetString(prefix + "previous") is { } previous && !told.Contains(previous))
        ?? rest.Find(other => other.Url is null && other.Root.GetString(prefix + "previous") is not null);
}
