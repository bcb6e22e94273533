using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace CdscServer._1;

/// <summary>A page of a listing, with links to the pages around it. They keep the filters of the request.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, UriString? Next, UriString? Previous)
{
    private const int Size = 100;

    /// <summary>The page that a request asks for.</summary>
    /// <param name="all">All items.</param>
    /// <param name="context">The request.</param>
    /// <param name="listing">The URL of the listing.</param>
    /// <param name="parameter">The parameter of the query that says where the page starts.</param>
    public static Page<T> Of(IEnumerable<T> all, ApiRequestContext context, UriString listing, string parameter = "start")
    {
        List<T> items = [.. all];
        HttpRequest request = context.HttpContext.Request;

        // What is no number is in no link of this server, and leads to the first page.
        _ = int.TryParse(request.Query[parameter], NumberStyles.None, CultureInfo.InvariantCulture, out int start);
        UriString Link(int at) => listing.Text + new QueryBuilder(request.Query.Where(other => other.Key != parameter))
        {
            { parameter, at.ToString(CultureInfo.InvariantCulture) },
        }.ToQueryString().ToUriComponent();
        return new Page<T>(
            [.. items.Skip(start).Take(Size)],
            start < items.Count - Size ? Link(start + Size) : default(UriString?),
            start > 0 ? Link(Math.Max(start - Size, 0)) : default(UriString?));
    }
}
