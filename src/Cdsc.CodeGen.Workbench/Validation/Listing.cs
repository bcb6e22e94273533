using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A listing with its pages in order.</summary>
/// <param name="Pages">The pages that were given.</param>
/// <param name="List">The name of the list in each.</param>
/// <param name="Prefix">What the names of the links start with, for pages with several lists.</param>
internal sealed record Listing(IReadOnlyList<Page> Pages, string List, string Prefix)
{
    /// <summary>The name of the link to the page after.</summary>
    public string Next => Prefix + "next";

    /// <summary>The name of the link to the page before.</summary>
    public string Previous => Prefix + "previous";

    /// <summary>The entries of all pages.</summary>
    public IEnumerable<ObjectNode> Items => Pages.SelectMany(page => page.Root.Objects(List));

    /// <summary>Whether the first and the last page are there, so that what isn't listed doesn't exist.</summary>
    public bool IsComplete => Pages[0].Root.GetString(Previous) is null && Pages[^1].Root.GetString(Next) is null;
}
