using System.Text.Json;
using Scriban.Runtime;

namespace Cdsc.CodeGen.Targets;

/// <summary>Makes script values of JSON; they are read-only, so that no template changes what the next one sees.</summary>
internal static class JsonScript
{
    /// <summary>The value as templates see it.</summary>
    public static object? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => ObjectOf(json),
        JsonValueKind.Array => ArrayOf(json),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetInt32(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>An object as templates see it.</summary>
    public static ScriptObject ObjectOf(JsonElement json)
    {
        var result = new ScriptObject(StringComparer.Ordinal);
        foreach (JsonProperty member in json.EnumerateObject())
        {
            result.Add(member.Name, Of(member.Value));
        }

        result.IsReadOnly = true;
        return result;
    }

    private static LockedArray ArrayOf(JsonElement json) => new(json.EnumerateArray().Select(Of));
}
