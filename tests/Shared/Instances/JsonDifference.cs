using System.Text.Json;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>
/// Compares JSON by text: strings as decoded, numbers digit by digit as they are written. The order of members doesn't
/// count, that of items does.
/// </summary>
internal static class JsonDifference
{
    /// <summary>The first difference; null when there is none.</summary>
    public static string? Find(JsonElement expected, JsonElement actual, string path = "$")
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return $"{path}: {expected.ValueKind} became {actual.ValueKind}";
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => InMembers(expected, actual, path),
            JsonValueKind.Array => InItems(expected, actual, path),
            JsonValueKind.String => InText(expected.GetString()!, actual.GetString()!, path),
            JsonValueKind.Number => InText(expected.GetRawText(), actual.GetRawText(), path),
            _ => null,
        };
    }

    private static string? InMembers(JsonElement expected, JsonElement actual, string path)
    {
        List<JsonProperty> left = Sorted(expected);
        List<JsonProperty> right = Sorted(actual);
        for (int i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            if (left[i].Name != right[i].Name)
            {
                return $"{path}: the member \"{left[i].Name}\" stands against \"{right[i].Name}\"";
            }

            if (Find(left[i].Value, right[i].Value, $"{path}.{left[i].Name}") is { } difference)
            {
                return difference;
            }
        }

        return left.Count == right.Count ? null : $"{path}: {left.Count} members became {right.Count}";
    }

    private static string? InItems(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength())
        {
            return $"{path}: {expected.GetArrayLength()} items became {actual.GetArrayLength()}";
        }

        return expected.EnumerateArray().Zip(actual.EnumerateArray())
            .Select((pair, i) => Find(pair.First, pair.Second, $"{path}[{i}]"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string? InText(string expected, string actual, string path) =>
        string.Equals(expected, actual, StringComparison.Ordinal) ? null : $"{path}: {expected} became {actual}";

    // Stable: members of one name keep their order.
    private static List<JsonProperty> Sorted(JsonElement element) => [.. element.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal)];
}
