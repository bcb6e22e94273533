using System.Buffers;
using System.Text;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// Resolves and normalises the URIs of schemas as RFC 3986 says, on their text. <see cref="Uri"/> isn't used, because it
/// changes what it is given in ways that depend on the scheme.
/// </summary>
internal static class SchemaUri
{
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private readonly record struct Parts(string? Scheme, string? Authority, string Path, string? Query);

    /// <summary>The URI without fragment, and the fragment without <c>#</c>; empty when there is none.</summary>
    public static (string Uri, string Fragment) SplitFragment(string uri)
    {
        int hash = uri.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (uri, "") : (uri[..hash], uri[(hash + 1)..]);
    }

    public static bool IsAbsolute(string uri) => Split(uri).Scheme is not null;

    /// <summary>Section 5.2, and the normalisation of section 6.2.2 that makes URIs comparable. Neither has a fragment.</summary>
    public static string Resolve(string baseUri, string reference)
    {
        Parts r = Split(reference);
        if (r.Scheme is not null)
        {
            return Join(r with { Path = RemoveDotSegments(r.Path) });
        }

        Parts b = Split(baseUri);
        if (r.Authority is not null)
        {
            return Join(r with { Scheme = b.Scheme, Path = RemoveDotSegments(r.Path) });
        }

        if (r.Path.Length == 0)
        {
            return Join(b with { Query = r.Query ?? b.Query });
        }

        string path = r.Path[0] == '/' ? r.Path : Merge(b, r.Path);
        return Join(b with { Path = RemoveDotSegments(path), Query = r.Query });
    }

    public static string Normalize(string uri) => Resolve("", uri);

    private static Parts Split(string uri)
    {
        string? scheme = null;
        int colon = uri.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && char.IsAsciiLetter(uri[0]) && uri.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0)
        {
            scheme = uri[..colon];
            uri = uri[(colon + 1)..];
        }

        string? query = null;
        int question = uri.IndexOf('?', StringComparison.Ordinal);
        if (question >= 0)
        {
            query = uri[(question + 1)..];
            uri = uri[..question];
        }

        if (!uri.StartsWith("//", StringComparison.Ordinal))
        {
            return new Parts(scheme, null, uri, query);
        }

        int slash = uri.IndexOf('/', 2);
        return slash < 0
            ? new Parts(scheme, uri[2..], "", query)
            : new Parts(scheme, uri[2..slash], uri[slash..], query);
    }

    private static string Merge(Parts b, string path) => b.Authority is not null && b.Path.Length == 0
        ? "/" + path
        : b.Path[..(b.Path.LastIndexOf('/') + 1)] + path;

    private static string RemoveDotSegments(string path)
    {
        if (!path.Contains("./", StringComparison.Ordinal) && !path.EndsWith('.'))
        {
            return path;
        }

        string[] segments = path.Split('/');
        var kept = new List<string>();
        for (int i = 0; i < segments.Length; i++)
        {
            bool isDots = segments[i] is "." or "..";
            if (segments[i] == ".." && kept.Count > (path[0] == '/' ? 1 : 0))
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (!isDots)
            {
                kept.Add(segments[i]);
            }
            else if (i == segments.Length - 1)
            {
                // "a/." and "a/b/.." name a folder.
                kept.Add("");
            }
        }

        return string.Join('/', kept);
    }

    private static string Join(Parts parts)
    {
        string? scheme = parts.Scheme?.ToLowerInvariant();
        var uri = new StringBuilder();
        if (scheme is not null)
        {
            uri.Append(scheme).Append(':');
        }

        string path = parts.Path;
        if (parts.Authority is { } authority)
        {
            uri.Append("//");
            AppendEncoded(uri, NormalizeAuthority(scheme, authority));
            path = path.Length == 0 && scheme is "http" or "https" ? "/" : path;
        }

        AppendEncoded(uri, path);
        if (parts.Query is { } query)
        {
            AppendEncoded(uri.Append('?'), query);
        }

        return uri.ToString();
    }

    private static string NormalizeAuthority(string? scheme, string authority)
    {
        int host = authority.LastIndexOf('@') + 1;
        string normal = authority[..host] + authority[host..].ToLowerInvariant();
        string port = scheme switch { "http" => ":80", "https" => ":443", _ => ":" };
        return normal.EndsWith(port, StringComparison.Ordinal) ? normal[..^port.Length] : normal;
    }

    /// <summary>Escapes what may not stand in a URI, and writes escapes in one way only.</summary>
    private static void AppendEncoded(StringBuilder uri, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                char decoded = (char)Convert.FromHexString(text.AsSpan(i + 1, 2))[0];
                if (char.IsAsciiLetterOrDigit(decoded) || decoded is '-' or '.' or '_' or '~')
                {
                    uri.Append(decoded);
                }
                else
                {
                    uri.Append('%').Append(char.ToUpperInvariant(text[i + 1])).Append(char.ToUpperInvariant(text[i + 2]));
                }

                i += 2;
            }
            else if (c > ' ' && c < 0x7F && c is not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'))
            {
                uri.Append(c);
            }
            else
            {
                int length = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
                uri.Append(Uri.EscapeDataString(text.AsSpan(i, length)));
                i += length - 1;
            }
        }
    }
}
