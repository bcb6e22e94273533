namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;

/// <summary>Writes values as OpenAPI writes them into URLs, which is as RFC 6570 expands them. Everything is percent-encoded.</summary>
internal static class ApiExpansion
{
    /// <summary>Items with a comma between.</summary>
    public static string Items(IReadOnlyList<string> values) => Join(values, ',', "");

    /// <summary>Members with a comma between: <c>a,1,b,2</c>, or <c>a=1,b=2</c>.</summary>
    public static string Members(IReadOnlyList<KeyValuePair<string, string>> members, bool isExploded) => Join(members, ',', isExploded ? '=' : ',');

    /// <summary>A value behind a dot.</summary>
    public static string Label(string value) => "." + Escape(value);

    /// <summary>Items behind a dot, with dots between when they are exploded.</summary>
    public static string Label(IReadOnlyList<string> values, bool isExploded) => "." + Join(values, isExploded ? '.' : ',', "");

    /// <summary>Members behind a dot.</summary>
    public static string Label(IReadOnlyList<KeyValuePair<string, string>> members, bool isExploded) =>
        "." + Join(members, isExploded ? '.' : ',', isExploded ? '=' : ',');

    /// <summary>A value as <c>;name=value</c>.</summary>
    public static string Matrix(string name, string value) => ";" + Escape(name) + (value.Length == 0 ? "" : "=" + Escape(value));

    /// <summary>Items as <c>;name=a,b</c>, or as <c>;name=a;name=b</c>.</summary>
    public static string Matrix(string name, IReadOnlyList<string> values, bool isExploded)
    {
        string start = Escape(name) + "=";
        return ";" + (isExploded ? Join(values, ';', start) : start + Join(values, ',', ""));
    }

    /// <summary>Members as <c>;name=a,1,b,2</c>, or as <c>;a=1;b=2</c>.</summary>
    public static string Matrix(string name, IReadOnlyList<KeyValuePair<string, string>> members, bool isExploded) =>
        ";" + (isExploded ? Join(members, ';', '=') : Escape(name) + "=" + Join(members, ',', ','));

    /// <summary>A text for the query in which characters stand as they are that have a meaning in URLs, but none in a query.</summary>
    public static string Reserved(string text)
    {
        var result = new StringBuilder(text.Length);
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || ":/?@!$'()*,;".Contains(text[i], StringComparison.Ordinal))
            {
                result.Append(Uri.EscapeDataString(text[start..i]));
                result.Append(i == text.Length ? "" : text[i].ToString());
                start = i + 1;
            }
        }

        return result.ToString();
    }

    private static string Join(IReadOnlyList<string> values, char separator, string start)
    {
        var result = new StringBuilder();
        for (int i = 0; i < values.Count; i++)
        {
            result.Append(i == 0 ? "" : separator.ToString()).Append(start).Append(Escape(values[i]));
        }

        return result.ToString();
    }

    private static string Join(IReadOnlyList<KeyValuePair<string, string>> members, char separator, char middle)
    {
        var result = new StringBuilder();
        for (int i = 0; i < members.Count; i++)
        {
            result.Append(i == 0 ? "" : separator.ToString()).Append(Escape(members[i].Key)).Append(middle).Append(Escape(members[i].Value));
        }

        return result.ToString();
    }

    /// <summary>A dot may stand between items, so it is encoded, too.</summary>
    private static string Escape(string text) => Uri.EscapeDataString(text).Replace(".", "%2E", StringComparison.Ordinal);
}
