using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>Makes pages of any size from the examples of the specifications.</summary>
internal static class Page
{
    /// <summary>What an example has and the hand-written classes don't know: they would be spared the work.</summary>
    private static readonly string[] Unknown = ["examplespec_reward"];

    /// <summary>A page with as many entries, which are those of an example over and over, each with texts of its own.</summary>
    /// <param name="example">The example below <c>openapi/</c>.</param>
    /// <param name="count">The number of entries in all its lists.</param>
    public static byte[] Of(string example, int count)
    {
        JsonObject page = JsonNode.Parse(File.ReadAllText(Repository.PathOf($"openapi/{example}")))!.AsObject();
        var lists = page.Where(member => member.Value is JsonArray).Select(member => (member.Key, Entries: member.Value!.AsArray().Select(entry => entry!.AsObject()).ToList())).Where(list => list.Entries.Count > 0).ToList();
        for (int i = 0; i < lists.Count; i++)
        {
            (string key, List<JsonObject> entries) = lists[i];
            int share = (count / lists.Count) + (i < count % lists.Count ? 1 : 0);
            page[key] = new JsonArray([.. Enumerable.Range(0, share).Select(number => Copy(entries[number % entries.Count], number))]);
        }

        return JsonSerializer.SerializeToUtf8Bytes<JsonNode>(page);
    }

    private static JsonObject Copy(JsonObject entry, int number)
    {
        JsonObject copy = entry.DeepClone().AsObject();
        foreach (string name in Unknown)
        {
            copy.Remove(name);
        }

        // NSwag's models read no second after 2038.
        if (copy.ContainsKey("client_secret_expires_at"))
        {
            copy["client_secret_expires_at"] = int.MaxValue - number;
        }

        string id = copy.First().Value!.GetValue<string>();
        copy[copy.First().Key] = string.Create(CultureInfo.InvariantCulture, $"{id}-{number:D5}");
        return copy;
    }
}
