using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Compares where the URL of an operation is found, and how its pages are linked.</summary>
internal sealed partial class AddressCheck(SpecProfile profile, Bundle bundle)
{
    public IEnumerable<string> Discovery(IReadOnlyList<OperationRow> rows, JsonObject operation)
    {
        string[] actual = [.. (operation["x-cds-discovery"]?.AsArray() ?? []).Select(source => source!["wellKnown"]?.GetValue<string>()
            ?? $"{TableName(source["schema"]!.GetValue<string>())}.{source["pointer"]!.GetValue<string>()[1..].Replace("/*", "[*]", StringComparison.Ordinal)}")];
        string[] expected = [.. rows.SelectMany(row => Sources(row.Discovery)).Distinct()];
        return
        [
            .. expected.Except(actual).Select(source => $"the discovery by {source} is missing"),
            .. actual.Except(expected).Select(source => $"no table has the discovery by {source}"),
        ];
    }

    public IEnumerable<string> Pagination(IReadOnlyList<OperationRow> rows, JsonObject operation)
    {
        var pagers = (operation["x-cds-pagination"]?.AsArray() ?? []).ToDictionary(pager => pager!["next"]?.GetValue<string>() ?? "", pager => pager!.AsObject());
        string[] expected = [.. rows.SelectMany(row => Pagers(row.Pagination)).Distinct()];
        JsonNode? schema = operation["responses"]?["200"]?["content"]?["application/json"]?["schema"];
        IReadOnlyDictionary<string, JsonNode> members = schema is null ? new Dictionary<string, JsonNode>() : bundle.Properties((JsonObject)bundle.Follow(schema));
        return
        [
            .. expected.Where(prefix => !pagers.ContainsKey($"/{prefix}next")).Select(prefix => $"it must be paged by {prefix}next/previous"),
            .. pagers.Keys.Except(expected.Select(prefix => $"/{prefix}next")).Select(next => $"no table has the page link '{next}'"),
            .. expected.Where(prefix => pagers.ContainsKey($"/{prefix}next")).SelectMany(prefix => Pager(prefix, pagers[$"/{prefix}next"], members)),
        ];
    }

    private IEnumerable<string> Pager(string prefix, JsonObject pager, IReadOnlyDictionary<string, JsonNode> members)
    {
        string items = pager["items"]?.GetValue<string>().TrimStart('/') ?? "";
        if (pager["previous"]?.GetValue<string>() != $"/{prefix}previous")
        {
            yield return $"it must be paged by {prefix}next/previous";
        }

        if (!members.TryGetValue(items, out JsonNode? list) || list["items"] is not { } item || (prefix.Length > 0 && items != prefix.TrimEnd('_')))
        {
            yield return $"the page of {prefix}next has no items";
        }
        else if (pager["key"]?.GetValue<string>().TrimStart('/') is not { } key || !bundle.Required((JsonObject)bundle.Follow(item)).Contains(key))
        {
            yield return $"the items of {prefix}next have no key";
        }
    }

    private string[] Sources(string cell)
    {
        if (profile.Discoveries.TryGetValue(cell, out SpecReading? reading))
        {
            return reading.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }

        string[] sources = [.. WellKnownPath().Matches(cell).Concat(MemberPath().Matches(cell)).Select(match => match.Value)];
        return sources.Length > 0 ? sources : [$"'{cell}', which is not understood,"];
    }

    /// <summary>The prefixes of the links: none for <c>next</c> and <c>previous</c>.</summary>
    private static IEnumerable<string> Pagers(string cell) => cell.Split(';')[0] switch
    {
        "none" => [],
        "next/previous" => [""],
        "three parallel pairs outstanding_/unread_/read_ next/previous" => ["outstanding_", "unread_", "read_"],
        _ => [$"'{cell}', which is not understood, "],
    };

    /// <summary>The object of the table whose fields a schema has.</summary>
    private string TableName(string schema) => profile.Bases.TryGetValue(schema, out SpecReading? reading) ? reading.Value : schema;

    [GeneratedRegex(@"/\.well-known/[A-Za-z0-9./-]+", RegexOptions.CultureInvariant)]
    private static partial Regex WellKnownPath();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+\.[a-z_]+(\[\*\])?", RegexOptions.CultureInvariant)]
    private static partial Regex MemberPath();
}
