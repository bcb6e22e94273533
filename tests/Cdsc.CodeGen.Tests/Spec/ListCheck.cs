using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Compares lists and their values.</summary>
internal sealed class ListCheck(SpecProfile profile, Bundle bundle)
{
    public IEnumerable<string> Findings() =>
        profile.Lists.GroupBy(row => row.List, StringComparer.Ordinal).SelectMany(rows => Findings(rows.Key, [.. rows]));

    /// <summary>What is wrong with one list.</summary>
    public IEnumerable<string> Findings(string name, IReadOnlyList<ListRow> rows) =>
        bundle.Schemas.TryGetValue(name, out JsonObject? schema) && schema["anyOf"] is JsonArray branches
            ? OfList(name, schema, branches, rows)
            : [$"{name}: the list is missing"];

    private static IEnumerable<string> OfList(string name, JsonObject schema, JsonArray branches, IReadOnlyList<ListRow> rows)
    {
        if (schema["type"]?.GetValue<string>() != "string")
        {
            yield return $"{name}: a list is of type string";
        }

        List<JsonObject> constants = [.. branches.OfType<JsonObject>().Where(branch => branch.ContainsKey("const"))];
        List<string> values = [.. constants.Select(constant => constant["const"]!.GetValue<string>())];
        foreach (string missing in rows.Select(row => row.Value).Except(values))
        {
            yield return $"{name}: the value '{missing}' is missing";
        }

        foreach (string extra in values.Except(rows.Select(row => row.Value)))
        {
            yield return $"{name}: no table has the value '{extra}'";
        }

        foreach (JsonObject constant in constants.Where(constant => constant["title"] is null || constant["description"] is null))
        {
            yield return $"{name}: the value '{constant["const"]}' has no title or no description";
        }

        bool isOpen = branches.Count > 0 && branches[^1] is JsonObject { Count: 1 } last && last["type"]?.GetValue<string>() == "string";
        if (rows.Any(row => row.IsOpen != isOpen))
        {
            yield return $"{name}: must be {(rows[0].IsOpen ? "open: its last branch is type: string" : "closed")}";
        }

        if (values.Count + (isOpen ? 1 : 0) != branches.Count)
        {
            yield return $"{name}: has branches that are neither values nor any string";
        }
    }
}
