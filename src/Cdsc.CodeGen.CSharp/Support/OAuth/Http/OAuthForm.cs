namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;

/// <summary>The encoding of forms and queries.</summary>
internal static class OAuthForm
{
    /// <summary>A text as forms have it: a space is <c>+</c>, and letters, digits and <c>-._~</c> stay.</summary>
    public static string Encode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    /// <summary>The parameters of a query, in their order.</summary>
    /// <param name="query">With or without the question mark.</param>
    public static List<KeyValuePair<string, string>> Parse(string query)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (string part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? part : part[..equals];
            parameters.Add(new(Decode(name), equals < 0 ? "" : Decode(part[(equals + 1)..])));
        }

        return parameters;
    }

    /// <summary>A URL with parameters behind the query that it has already; a fragment is dropped.</summary>
    public static UriString Append(UriString url, IEnumerable<KeyValuePair<string, string>> parameters) => new(ApiText.WithQuery(
        url.Text, string.Join('&', parameters.Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}"))));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
