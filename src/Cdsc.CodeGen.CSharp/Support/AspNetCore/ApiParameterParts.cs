namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::System;
using global::System.Collections.Generic;
using global::System.Linq;

/// <summary>Takes arrays and objects apart that are parameters, in all styles of OpenAPI.</summary>
/// <param name="http">The request.</param>
/// <param name="text">Its texts.</param>
/// <param name="errors">Takes what is wrong.</param>
internal sealed class ApiParameterParts(HttpContext http, ApiRequestText text, ApiRequestErrors errors)
{
    /// <summary>The items in a place of the route, with commas between.</summary>
    public IReadOnlyList<string>? PathItems(string place) => Items(text.Place(place), ',');

    /// <summary>The members in a place of the route.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? PathMembers(string place, string name, bool isExploded) =>
        Members(text.Place(place), name, ',', isExploded);

    /// <summary>A value behind a dot.</summary>
    public string? Label(string place, string name) => Behind(".", text.Place(place), name) is { } value ? ApiRequestText.Decode(value) : null;

    /// <summary>Items behind a dot.</summary>
    public IReadOnlyList<string>? LabelItems(string place, string name, bool isExploded) =>
        Items(Behind(".", text.Place(place), name), isExploded ? '.' : ',');

    /// <summary>Members behind a dot.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? LabelMembers(string place, string name, bool isExploded) =>
        Members(Behind(".", text.Place(place), name), name, isExploded ? '.' : ',', isExploded);

    /// <summary>A value behind <c>;name=</c>; without the equals sign it is empty.</summary>
    public string? Matrix(string place, string name) => Named(place, name) is { } value ? ApiRequestText.Decode(value) : null;

    /// <summary>Items behind <c>;name=</c>, once or each by itself.</summary>
    public IReadOnlyList<string>? MatrixItems(string place, string name, bool isExploded)
    {
        if (!isExploded)
        {
            return Items(Named(place, name), ',');
        }

        IReadOnlyList<KeyValuePair<string, string>>? pairs = Members(Behind(";", text.Place(place), name), name, ';', isExploded: true);
        return pairs is null ? null : [.. pairs.Where(pair => pair.Key == name).Select(pair => pair.Value)];
    }

    /// <summary>Members behind <c>;name=</c>, or each behind a semicolon.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? MatrixMembers(string place, string name, bool isExploded) => isExploded
        ? Members(Behind(";", text.Place(place), name), name, ';', isExploded: true)
        : Members(Named(place, name), name, ',', isExploded: false);

    /// <summary>Items in one parameter of the query, with commas between.</summary>
    public IReadOnlyList<string>? QueryItems(string name) => Items(Single(text.Query, name), ',');

    /// <summary>Members in one parameter of the query: names and values in turn.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? QueryMembers(string name, char separator)
    {
        string? value = Single(text.Query, name);
        return separator == ',' || value is null
            ? Members(value, name, separator, isExploded: false)
            : InTurn(ApiRequestText.Decode(value).Split(separator), name);
    }

    /// <summary>Members as <c>name[member]=value</c>; null when there are none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? QueryDeepObject(string name)
    {
        List<KeyValuePair<string, string>> members =
        [
            .. text.Query
                .Where(pair => pair.Key.Length > name.Length + 1 && pair.Key.StartsWith(name + "[", StringComparison.Ordinal) && pair.Key.EndsWith(']'))
                .Select(pair => new KeyValuePair<string, string>(pair.Key[(name.Length + 1)..^1], ApiRequestText.Decode(pair.Value))),
        ];
        return members.Count == 0 ? null : members;
    }

    /// <summary>Members that are parameters of the query: those of an object with these names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? QueryOf(params string[] names) => Those(text.Query, names, isIn: true);

    /// <summary>Members that are parameters of the query: all but the other parameters. A name with <c>[]</c> stands for all members of an object.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? QueryBut(params string[] names) => Those(text.Query, names, isIn: false);

    /// <summary>Items of a header, which may stand in several lines.</summary>
    public IReadOnlyList<string>? HeaderItems(string name)
    {
        string[] items = http.Request.Headers[name].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return items.Length == 0 ? null : items;
    }

    /// <summary>Members in a header.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? HeaderMembers(string name, bool isExploded)
    {
        // An empty text is a value like others, so that nothing between two commas counts.
        string[] parts = http.Request.Headers[name].ToString().Split(',', StringSplitOptions.TrimEntries);
        return parts is [""] ? null : isExploded ? [.. parts.Select(part => Halves(part, name))] : InTurn(parts, name);
    }

    /// <summary>A cookie.</summary>
    public string? Cookie(string name) => Single(text.Cookies, name) is { } value ? ApiRequestText.Decode(value) : null;

    /// <summary>The values of all cookies of a name.</summary>
    public IReadOnlyList<string>? CookieRepeated(string name)
    {
        List<string> values = [.. text.Cookies.Where(pair => pair.Key == name).Select(pair => ApiRequestText.Decode(pair.Value))];
        return values.Count == 0 ? null : values;
    }

    /// <summary>Items in one cookie.</summary>
    public IReadOnlyList<string>? CookieItems(string name) => Items(Single(text.Cookies, name), ',');

    /// <summary>Members in one cookie: names and values in turn.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? CookieMembers(string name) => Members(Single(text.Cookies, name), name, ',', isExploded: false);

    /// <summary>Members that are cookies: those of an object with these names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? CookiesOf(params string[] names) => Those(text.Cookies, names, isIn: true);

    /// <summary>Members that are cookies: all but the other parameters.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? CookiesBut(params string[] names) => Those(text.Cookies, names, isIn: false);

    private static List<string>? Items(string? encoded, char separator) =>
        string.IsNullOrEmpty(encoded) ? null : [.. encoded.Split(separator).Select(ApiRequestText.Decode)];

    private static List<KeyValuePair<string, string>>? Those(IReadOnlyList<KeyValuePair<string, string>> pairs, string[] names, bool isIn)
    {
        List<KeyValuePair<string, string>> members =
        [
            .. pairs
                .Where(pair => Array.Exists(names, name => pair.Key == name || (name.EndsWith("[]", StringComparison.Ordinal) && pair.Key.StartsWith(name[..^1], StringComparison.Ordinal))) == isIn)
                .Select(pair => new KeyValuePair<string, string>(pair.Key, ApiRequestText.Decode(pair.Value))),
        ];
        return members.Count == 0 ? null : members;
    }

    private List<KeyValuePair<string, string>>? Members(string? encoded, string name, char separator, bool isExploded)
    {
        if (string.IsNullOrEmpty(encoded))
        {
            return null;
        }

        string[] parts = encoded.Split(separator);
        return isExploded
            ? [.. parts.Select(part => Halves(part, name)).Select(pair => new KeyValuePair<string, string>(ApiRequestText.Decode(pair.Key), ApiRequestText.Decode(pair.Value)))]
            : InTurn([.. parts.Select(ApiRequestText.Decode)], name);
    }

    private List<KeyValuePair<string, string>>? InTurn(string[] parts, string name)
    {
        if (parts.Length % 2 != 0)
        {
            errors.AddForm(name);
            return null;
        }

        var members = new List<KeyValuePair<string, string>>(parts.Length / 2);
        for (int i = 0; i < parts.Length; i += 2)
        {
            members.Add(new(parts[i], parts[i + 1]));
        }

        return members;
    }

    private KeyValuePair<string, string> Halves(string part, string name)
    {
        int equals = part.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            errors.AddForm(name);
        }

        return equals < 0 ? new(part, "") : new(part[..equals], part[(equals + 1)..]);
    }

    private string? Named(string place, string name)
    {
        if (Behind(";", text.Place(place), name) is not { } value)
        {
            return null;
        }

        int equals = value.IndexOf('=', StringComparison.Ordinal);
        string start = ApiRequestText.Decode(equals < 0 ? value : value[..equals]);
        if (start != name)
        {
            errors.AddForm(name);
            return null;
        }

        return equals < 0 ? "" : value[(equals + 1)..];
    }

    private string? Behind(string start, string? value, string name)
    {
        if (value is not null && !value.StartsWith(start, StringComparison.Ordinal))
        {
            errors.AddForm(name);
            return null;
        }

        return value?[start.Length..];
    }

    private string? Single(IReadOnlyList<KeyValuePair<string, string>> pairs, string name) =>
        errors.Single([.. pairs.Where(pair => pair.Key == name).Select(pair => pair.Value)], name);
}
