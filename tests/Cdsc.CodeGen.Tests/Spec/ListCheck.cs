using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Compares lists and their values.</summary>
internal sealed class ListCheck(SpecProfile profile, Bundle bundle)
{
    public IEnumerable<string> Findings()
    {
        foreach (IGrouping<string, ListRow> rows in profile.Lists.GroupBy(row => row.List, StringComparer.Ordinal))
        {
            if (!bundle.Schemas.TryGetValue(rows.Key, out JsonObject? schema) || schema["anyOf"] is not JsonArray branches)
            {
                yield return $"{rows.Key}: the list is missing";
                continue;
            }

            foreach (string finding in OfList(rows.Key, schema, branches, [.. rows]))
            {
                yield return finding;
            }
        }
    }

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

        bool isOpen = branches[^1] is JsonObject { Count: 1 } last && last["type"]?.GetValue<string>() == "string";
        if (isOpen != rows[0].IsOpen)
        {
            yield return $"{name}: must be {(rows[0].IsOpen ? "open: its last branch is type: string" : "closed")}";
        }

        if (values.Count + (isOpen ? 1 : 0) != branches.Count)
        {
            yield return $"{name}: has branches that are neither values nor any string";
        }
    }
}
