using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Compares the parameters in the query.</summary>
internal sealed class FilterCheck(Bundle bundle)
{
    private enum Kind
    {
        /// <summary>One value of whatever kind.</summary>
        Single,

        /// <summary>Several values, separated by spaces.</summary>
        SpaceSeparated,

        /// <summary>A moment.</summary>
        Moment,

        /// <summary>JSON text.</summary>
        JsonText,
    }

    public IEnumerable<string> Findings(IReadOnlyList<OperationRow> rows, JsonObject operation)
    {
        var filters = (operation["parameters"]?.AsArray() ?? []).Select(parameter => bundle.Follow(parameter!))
            .Where(parameter => parameter["in"]!.GetValue<string>() == "query")
            .ToDictionary(parameter => parameter["name"]!.GetValue<string>(), StringComparer.Ordinal);
        var expected = rows.SelectMany(row => Parse(row.Filters)).DistinctBy(filter => filter.Name)
            .ToDictionary(filter => filter.Name, filter => filter.Kind, StringComparer.Ordinal);
        foreach (string missing in expected.Keys.Except(filters.Keys))
        {
            yield return $"the filter '{missing}' is missing";
        }

        foreach (string extra in filters.Keys.Except(expected.Keys))
        {
            yield return $"no table has the filter '{extra}'";
        }

        foreach ((string name, Kind kind) in expected.Where(filter => filters.ContainsKey(filter.Key)))
        {
            if (Problem(kind, filters[name]) is { } problem)
            {
                yield return $"the filter '{name}' {problem}";
            }
        }
    }

    private string? Problem(Kind kind, JsonNode parameter)
    {
        JsonNode schema = bundle.Follow(parameter["schema"]!);
        bool isList = parameter["style"]?.GetValue<string>() == "spaceDelimited" && parameter["explode"]?.GetValue<bool>() == false && Type(schema) == "array";
        return kind switch
        {
            Kind.SpaceSeparated => isList && schema["items"] is { } items && Type(bundle.Follow(items)) == "string" ? null : "must be an array, separated by spaces",
            Kind.Moment => Type(schema) == "string" && schema["format"]?.GetValue<string>() == "date-time" ? null : "must be a moment",
            Kind.JsonText => schema["contentMediaType"]?.GetValue<string>() == "application/json" ? null : "must be JSON text",
            _ => Type(schema) == "string" ? null : "must be a string",
        };
    }

    private static string? Type(JsonNode schema) => schema["type"] is JsonValue type ? type.GetValue<string>() : null;

    /// <summary>
    /// The filters of a cell: names, separated by commas. What stands in parentheses is about the names before it:
    /// <c>a, b (space separated), c</c>. A name may go on in parentheses: <c>code_challenge(_method)</c> are two.
    /// </summary>
    private static IEnumerable<(string Name, Kind Kind)> Parse(string cell)
    {
        if (cell == "-")
        {
            yield break;
        }

        string text = cell.Split(';')[0].Replace("code_challenge(_method)", "code_challenge, code_challenge_method", StringComparison.Ordinal);
        while (text.Length > 0)
        {
            int open = text.IndexOf('(', StringComparison.Ordinal);
            int close = text.IndexOf(')', StringComparison.Ordinal);
            string names = open < 0 ? text : text[..open];
            string remark = open < 0 ? "" : text[(open + 1)..close];
            string[] parts = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (string name in parts)
            {
                Kind kind = remark.Contains("space separated", StringComparison.Ordinal) ? Kind.SpaceSeparated
                    : name is "after" or "before" ? Kind.Moment
                    : remark == "JSON text" && name == parts[^1] ? Kind.JsonText
                    : Kind.Single;
                yield return (name, kind);
            }

            text = open < 0 ? "" : text[(close + 1)..];
        }
    }
}
