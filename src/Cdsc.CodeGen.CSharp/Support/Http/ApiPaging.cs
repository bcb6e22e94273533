namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Runtime.CompilerServices;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Goes over the pages of a listing.</summary>
internal static class ApiPaging
{
    /// <summary>
    /// How far an item may move between two requests and still be known. A listing may have more items than there is memory
    /// for their names, and those that come twice stood at the end of the page before.
    /// </summary>
    private const int KnownItems = 10_000;

    /// <summary>The items of all pages. An item that moved between two pages while they were read comes once.</summary>
    /// <param name="first">Reads the first page.</param>
    /// <param name="follow">Reads the page at a URL, which is used as it is.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="next">The URL of the next page; null on the last.</param>
    /// <param name="key">What identifies an item; null when nothing does.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ApiException">The links lead back to a page that was read already.</exception>
    public static async IAsyncEnumerable<TItem> EnumerateAsync<TPage, TItem>(
        Func<CancellationToken, Task<ApiResponse<TPage>>> first,
        Func<UriString, CancellationToken, Task<ApiResponse<TPage>>> follow,
        Func<TPage, IReadOnlyList<TItem>> items,
        Func<TPage, UriString?> next,
        Func<TItem, string>? key,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = new HashSet<string>(StringComparer.Ordinal);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var lastKeys = new Queue<string>();
        ApiResponse<TPage> page = await first(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (!page.HasValue)
            {
                throw new ApiException("A page of the listing has no body.") { StatusCode = page.StatusCode, Uri = page.Uri };
            }

            foreach (TItem item in items(page.Value))
            {
                if (key is null || IsNew(key(item), keys, lastKeys))
                {
                    yield return item;
                }
            }

            if (next(page.Value) is not { } link)
            {
                yield break;
            }

            // A link without scheme and host is not what the definitions say, but there is just one thing it can mean.
            UriString target = link.TryGetUri(out _) ? link
                : Uri.TryCreate(page.Uri, link.Text, out Uri? relative) ? new UriString(relative.AbsoluteUri)
                : throw new ApiException($"\"{ApiText.Excerpt(link.Text)}\", the link to the next page, is no URL.") { Uri = page.Uri };
            if (!pages.Add(target.Text))
            {
                throw new ApiException("The pages of the listing lead in a circle: a page names one as its next that came before.");
            }

            page = await follow(target, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsNew(string key, HashSet<string> keys, Queue<string> lastKeys)
    {
        if (!keys.Add(key))
        {
            return false;
        }

        lastKeys.Enqueue(key);
        if (lastKeys.Count > KnownItems)
        {
            keys.Remove(lastKeys.Dequeue());
        }

        return true;
    }
}
