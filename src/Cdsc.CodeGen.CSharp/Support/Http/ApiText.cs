namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Globalization;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Turns values into the text of URLs and headers.</summary>
internal static class ApiText
{
    private static readonly char[] LineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The beginning of a text of somebody else, fit for a message: no query, which may hold a secret, and no line breaks.</summary>
    public static string Excerpt(string text)
    {
        int end = text.AsSpan().IndexOfAny('?', '#');
        string start = end < 0 ? text : text[..end];
        start = start.Length > 100 ? start[..100] + "…" : start;
        return string.Concat(start.Split(LineBreaks, StringSplitOptions.None));
    }

    /// <summary>The text of a value; null stays null.</summary>
    public static string? Optional<T>(T? value, Func<T, string> text)
        where T : struct => value is null ? null : text(value.Value);

    /// <summary>The texts of several values; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(values))]
    public static IReadOnlyList<string>? Each<T>(IReadOnlyList<T>? values, Func<T, string> text)
    {
        if (values is null)
        {
            return null;
        }

        string[] texts = new string[values.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = text(values[i]);
        }

        return texts;
    }

    /// <summary>A value as JSON.</summary>
    public static string Json<T>(T value, JsonValueWriter<T> write) => Encoding.UTF8.GetString(Utf8Json(value, write).Span);

    /// <summary>A value as JSON in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Utf8Json<T>(T value, JsonValueWriter<T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        JsonModel.Write(buffer, value, write);
        return buffer.WrittenMemory;
    }

    /// <summary>The members of an object as text; null stays null, and a member that is null is left out.</summary>
    /// <param name="value">The object.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="repeats">Whether an array is one member for each item; else it is JSON.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static IReadOnlyList<KeyValuePair<string, string>>? Members<T>(T? value, JsonValueWriter<T> write, bool repeats)
        where T : class
    {
        if (value is null)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(Utf8Json(value, write));
        var members = new List<KeyValuePair<string, string>>();
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            if (repeats && member.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in member.Value.EnumerateArray())
                {
                    members.Add(new(member.Name, OfJson(item)));
                }
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                members.Add(new(member.Name, OfJson(member.Value)));
            }
        }

        return members;
    }

    /// <summary>Members in one header: <c>a,1,b,2</c>, or <c>a=1,b=2</c>. Headers have no encoding.</summary>
    public static string Joined(IReadOnlyList<KeyValuePair<string, string>> members, bool isExploded)
    {
        var parts = new List<string>(members.Count);
        foreach ((string name, string value) in members)
        {
            parts.Add(name + (isExploded ? '=' : ',') + value);
        }

        return string.Join(',', parts);
    }

    /// <summary>A URL with a query behind what it has already, and without its fragment, which is not sent.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="query">The encoded parameters, joined by <c>&amp;</c>; empty for none.</param>
    public static string WithQuery(string url, string query)
    {
        int fragment = url.IndexOf('#', StringComparison.Ordinal);
        string start = fragment < 0 ? url : url[..fragment];
        return query.Length == 0 ? start
            : start.EndsWith('?') || start.EndsWith('&') ? start + query
            : start + (start.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query;
    }

    /// <summary>A URL with the values of its places.</summary>
    public static Uri Server(Uri? start, string url, params ReadOnlySpan<(string Name, string Value)> variables)
    {
        foreach ((string name, string value) in variables)
        {
            url = url.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return start is null ? new Uri(url) : new Uri(start, url);
    }

    /// <summary>The URL of a well-known path on the host of a server.</summary>
    public static UriString WellKnown(Uri server, string path)
    {
        ArgumentNullException.ThrowIfNull(server);
        return new UriString(server.GetLeftPart(UriPartial.Authority) + path);
    }

    private static string OfJson(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
