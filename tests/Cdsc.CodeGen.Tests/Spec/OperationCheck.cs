using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Compares operations.</summary>
internal sealed partial class OperationCheck(SpecProfile profile, Bundle bundle)
{
    public IEnumerable<string> Findings()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (OperationRow row in profile.Operations)
        {
            string id = profile.OperationAliases.TryGetValue(row.Operation, out (string Operation, string Reason) alias) ? alias.Operation : row.Operation;
            known.Add(id);
            if (!bundle.Operations.TryGetValue(id, out (string Method, JsonObject Operation) found))
            {
                yield return $"{id}: the operation is missing";
                continue;
            }

            foreach (string finding in OfOperation(row, found.Method, found.Operation))
            {
                yield return $"{id}: {finding}";
            }
        }

        foreach (string extra in bundle.Operations.Keys.Where(id => !known.Contains(id)))
        {
            yield return $"{extra}: no table has the operation";
        }
    }

    private IEnumerable<string> OfOperation(OperationRow row, string method, JsonObject operation) =>
    [
        .. method == row.Method ? [] : (string[])[$"the method must be {row.Method}"],
        .. Filters(row, operation),
        .. Statuses(row, operation),
        .. Response(row, operation),
        .. Discovery(row, operation),
        .. Pagination(row, operation),
    ];

    private IEnumerable<string> Filters(OperationRow row, JsonObject operation)
    {
        var filters = (operation["parameters"]?.AsArray() ?? []).Select(parameter => bundle.Follow(parameter!))
            .Where(parameter => parameter["in"]!.GetValue<string>() == "query")
            .ToDictionary(parameter => parameter["name"]!.GetValue<string>(), StringComparer.Ordinal);
        string text = row.Filters.Split(['(', ';'])[0];
        string[] expected = row.Filters == "-" ? [] : [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        foreach (string missing in expected.Except(filters.Keys))
        {
            yield return $"the filter '{missing}' is missing";
        }

        foreach (string extra in filters.Keys.Except(expected))
        {
            yield return $"no table has the filter '{extra}'";
        }

        if (row.Filters.Contains("space separated", StringComparison.Ordinal))
        {
            foreach (string wrong in filters.Where(filter => filter.Value["style"]?.GetValue<string>() != "spaceDelimited"
                || filter.Value["explode"]?.GetValue<bool>() != false
                || filter.Value["schema"]?["type"]?.GetValue<string>() != "array").Select(filter => filter.Key))
            {
                yield return $"the filter '{wrong}' must be an array, separated by spaces";
            }
        }
    }

    private static IEnumerable<string> Statuses(OperationRow row, JsonObject operation)
    {
        JsonObject responses = operation["responses"]!.AsObject();
        IEnumerable<string> named = StatusCode().Matches($"{row.Success} {row.Errors}").Select(match => match.Value);
        return named.Append("default").Where(status => !responses.ContainsKey(status)).Select(status => $"the response {status} is missing");
    }

    private IEnumerable<string> Response(OperationRow row, JsonObject operation)
    {
        (string mediaType, string? schema) = profile.Responses.TryGetValue(row.Response, out (string, string?) special)
            ? special
            : ("application/json", row.Response.Split([' ', ','])[0]);
        string status = StatusCode().Match(row.Success).Value;
        if (operation["responses"]?[status] is not { } response)
        {
            yield break;
        }

        if (bundle.Follow(response)["content"]?[mediaType] is not { } content)
        {
            yield return $"the response {status} has no content of the type {mediaType}";
        }
        else if (schema is not null && content["schema"]?["$ref"]?.GetValue<string>() != $"#/components/schemas/{schema}")
        {
            yield return $"the response {status} must be a {schema}";
        }
    }

    private IEnumerable<string> Discovery(OperationRow row, JsonObject operation)
    {
        var sources = (operation["x-cds-discovery"]?.AsArray() ?? []).Select(source => source!["wellKnown"]?.GetValue<string>()
            ?? $"{source["schema"]!.GetValue<string>()}.{source["pointer"]!.GetValue<string>()[1..].Replace("/*", "[*]", StringComparison.Ordinal)}").ToList();
        IEnumerable<string> expected = WellKnownPath().Matches(row.Discovery).Select(match => match.Value)
            .Concat(MemberPath().Matches(row.Discovery).Select(match => match.Value).Where(path => bundle.Schemas.ContainsKey(path.Split('.')[0])));
        return expected.Where(source => !sources.Contains(source)).Select(source => $"the discovery by {source} is missing");
    }

    private static IEnumerable<string> Pagination(OperationRow row, JsonObject operation)
    {
        JsonArray? pagers = operation["x-cds-pagination"]?.AsArray();
        if (row.Pagination == "none")
        {
            return pagers is null ? [] : ["it is not paged"];
        }

        return pagers is { Count: > 0 } && pagers.All(pager => pager!["next"] is not null && pager["previous"] is not null && pager["items"] is not null)
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"it must be paged by {row.Pagination}")];
    }

    [GeneratedRegex(@"\b[2-5][0-9]{2}\b(?! and)(?!\.[0-9])(?<!RFC )", RegexOptions.CultureInvariant)]
    private static partial Regex StatusCode();

    [GeneratedRegex(@"/\.well-known/[A-Za-z0-9./-]+", RegexOptions.CultureInvariant)]
    private static partial Regex WellKnownPath();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+\.[a-z_]+(\[\*\])?", RegexOptions.CultureInvariant)]
    private static partial Regex MemberPath();
}
