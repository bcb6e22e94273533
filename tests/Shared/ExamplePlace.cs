using System.Text.Json;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>A media type or a parameter with the schema of a component: where a document can show examples.</summary>
/// <param name="Place">Where: the specification and a JSON Pointer.</param>
/// <param name="Schema">The name of the schema.</param>
/// <param name="Examples">The examples, which may be none.</param>
internal sealed record ExamplePlace(string Place, string Schema, IReadOnlyList<JsonProperty> Examples)
{
    /// <summary>Whether it is a body of a request or a response.</summary>
    public bool IsBody => Place.Split('/')[^2] == "content";

    /// <summary>Those of a document, at any depth.</summary>
    public static IEnumerable<ExamplePlace> In(string place, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany((item, index) => In(JsonPointers.Append(place, $"{index}"), item));
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        // Examples and schemas have data in them, which may look like anything.
        IEnumerable<ExamplePlace> inner = value.EnumerateObject()
            .Where(member => member.Name is not ("examples" or "schemas"))
            .SelectMany(member => In(JsonPointers.Append(place, member.Name), member.Value));
        return value.TryGetProperty("schema", out JsonElement schema) && schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out JsonElement reference)
            ? inner.Prepend(new ExamplePlace(
                place,
                JsonPointers.Steps(reference.GetString()!).Last(),
                value.TryGetProperty("examples", out JsonElement examples) ? [.. examples.EnumerateObject()] : []))
            : inner;
    }
}
