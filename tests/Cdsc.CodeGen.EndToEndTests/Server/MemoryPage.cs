using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Cdsc.Models.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>A page of a listing. Its links are the listing's own with the filters of the request and a text that tells nobody anything.</summary>
internal sealed record MemoryPage<T>(IReadOnlyList<T> Items, UriString? Next, UriString? Previous)
{
    public static MemoryPage<T> Empty { get; } = new([], null, null);

    public static MemoryPage<T> Of(IReadOnlyList<T> all, int size, HttpRequest request, UriString listing, string cursor = "cursor")
    {
        int start = request.Query[cursor] is [{ } text] ? StartOf(text) : 0;
        UriString? Link(int at) => at < 0 || at >= all.Count ? default(UriString?) : Url(request, listing, cursor, at);
        return new MemoryPage<T>(
            [.. all.Skip(start).Take(size)], Link(start + size), start == 0 ? default(UriString?) : Link(Math.Max(start - size, 0)));
    }

    private static int StartOf(string text)
    {
        try
        {
            string plain = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text));
            return int.Parse(plain.AsSpan("from ".Length), NumberStyles.None, CultureInfo.InvariantCulture);
        }
        catch (FormatException exception)
        {
            throw new BadHttpRequestException("This is no link of this server.", exception);
        }
    }

    private static UriString Url(HttpRequest request, UriString listing, string cursor, int start)
    {
        var query = new QueryBuilder(request.Query.Where(parameter => parameter.Key != cursor))
        {
            { cursor, Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"from {start}"))) },
        };
        return listing.Text + query.ToQueryString().ToUriComponent();
    }
}
