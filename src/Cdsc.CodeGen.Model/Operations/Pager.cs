namespace Cdsc.CodeGen.Model;

/// <summary>How one list of a listing is paged (<c>x-cds-pagination</c>).</summary>
/// <param name="Items">The member of the listing that holds the items of a page.</param>
/// <param name="Next">The member that holds the URL of the next page, or null on the last.</param>
/// <param name="Previous">The member that holds the URL of the previous page, where there is one.</param>
/// <param name="Key">The member of an item that identifies it, so that an item that moved between two pages is seen once.</param>
/// <param name="Location">Where it stands.</param>
public sealed record Pager(string Items, string Next, string? Previous, string? Key, SourceLocation Location);
