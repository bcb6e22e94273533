namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.Http.Features;
using global::Microsoft.AspNetCore.Routing;
using global::Microsoft.AspNetCore.Routing.Patterns;
using global::Microsoft.AspNetCore.WebUtilities;
using global::System;
using global::System.Collections.Generic;
using global::System.Text;

/// <summary>
/// The texts of a request as they were sent, still encoded, since only there a separator can be told from the same character
/// inside a value. Names are told apart by case, which the collections of ASP.NET Core don't do.
/// </summary>
/// <param name="http">The request.</param>
internal sealed class ApiRequestText(HttpContext http)
{
    private List<KeyValuePair<string, string>>? _query;
    private List<KeyValuePair<string, string>>? _cookies;

    /// <summary>The parameters of the query: names decoded, values not.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => _query ??= QueryOf(http.Request.QueryString.Value);

    /// <summary>The cookies: values not decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Cookies => _cookies ??= CookiesOf(http);

    /// <summary>The whole query without its question mark, decoded; null when there is none.</summary>
    public string? QueryString => http.Request.QueryString.Value is { Length: > 1 } text ? Decode(text[1..]) : null;

    /// <summary>The value of a place in the route.</summary>
    public string? Place(string name)
    {
        if (!http.Request.RouteValues.TryGetValue(name, out object? value) || value is not string text)
        {
            return null;
        }

        // What was matched must be what was sent: middleware may have changed the path.
        string decoded = Uri.UnescapeDataString(text);
        string? sent = Sent(name);
        return sent is not null && Uri.UnescapeDataString(Uri.UnescapeDataString(sent)) == decoded ? sent : Uri.EscapeDataString(decoded);
    }

    /// <summary>A text decoded; a plus is a plus, except in the query.</summary>
    public static string Decode(string text) => Uri.UnescapeDataString(text);

    private static List<KeyValuePair<string, string>> QueryOf(string? query)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(query))
        {
            // In queries, as in forms, a plus is a space.
            parameters.Add(new(pair.DecodeName().ToString(), pair.EncodedValue.ToString().Replace("+", "%20", StringComparison.Ordinal)));
        }

        return parameters;
    }

    private static List<KeyValuePair<string, string>> CookiesOf(HttpContext http)
    {
        var cookies = new List<KeyValuePair<string, string>>();
        foreach (string? header in http.Request.Headers.Cookie)
        {
            foreach (string cookie in (header ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                int equals = cookie.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0)
                {
                    cookies.Add(new(cookie[..equals], cookie[(equals + 1)..]));
                }
            }
        }

        return cookies;
    }

    /// <summary>The text in the place of a segment as it was sent; null where that can't be told.</summary>
    private string? Sent(string name)
    {
        if (http.GetEndpoint() is not RouteEndpoint endpoint || http.Features.Get<IHttpRequestFeature>()?.RawTarget is not ['/', ..] target)
        {
            return null;
        }

        IReadOnlyList<RoutePatternPathSegment> segments = endpoint.RoutePattern.PathSegments;
        string[] sent = target.Split('?', 2)[0][1..].Split('/');
        int skipped = (http.Request.PathBase.Value ?? "").AsSpan().Count('/');
        for (int i = 0; i < segments.Count && i + skipped < sent.Length && sent.Length - skipped == segments.Count; i++)
        {
            for (int part = 0; part < segments[i].Parts.Count; part++)
            {
                if (segments[i].Parts[part] is RoutePatternParameterPart { IsCatchAll: false } place && place.Name == name)
                {
                    return Inside(segments[i].Parts, part, sent[i + skipped]);
                }
            }
        }

        return null;
    }

    /// <summary>What is left of a segment without the literals around the only place in it.</summary>
    private static string? Inside(IReadOnlyList<RoutePatternPart> parts, int index, string segment)
    {
        var before = new StringBuilder();
        var after = new StringBuilder();
        for (int i = 0; i < parts.Count; i++)
        {
            if (i == index)
            {
                continue;
            }

            if (parts[i] is not RoutePatternLiteralPart literal)
            {
                return null;
            }

            (i < index ? before : after).Append(literal.Content);
        }

        bool fits = segment.Length >= before.Length + after.Length
            && segment.StartsWith(before.ToString(), StringComparison.OrdinalIgnoreCase)
            && segment.EndsWith(after.ToString(), StringComparison.OrdinalIgnoreCase);
        return fits ? segment[before.Length..^after.Length] : null;
    }
}
