using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>An example that a document of the definitions shows.</summary>
/// <param name="Specification">The specification whose document has it.</param>
/// <param name="Schema">The name of the schema that it is an example of.</param>
/// <param name="Place">Where: the specification and the JSON Pointer of the example's name.</param>
/// <param name="File">The file that has it, from <c>openapi/</c>; null when it stands in the document.</param>
/// <param name="Value">The example.</param>
internal sealed record Example(string Specification, string Schema, string Place, string? File, JsonElement Value)
{
    /// <summary>The value, in a copy that can be changed; null for null.</summary>
    public JsonNode? Node => JsonNode.Parse(Value.GetRawText());

    /// <summary>Those of a document: of media types and parameters, and of objects that are no body by themselves.</summary>
    public static IReadOnlyList<Example> In(string specification, JsonElement document) =>
    [
        .. ExamplePlace.In(specification, document)
            .SelectMany(place => place.Examples.Select(example => Read(specification, place.Schema, JsonPointers.Append(place.Place, example.Name), example.Value))),
        .. OfComponents(specification, document.GetProperty("components")),
    ];

    public override string ToString() => $"{Place} ({Schema})";

    /// <summary>They are named after their schema, in camel case, with something behind that where there are several.</summary>
    private static IEnumerable<Example> OfComponents(string specification, JsonElement components)
    {
        string[] schemas = [.. components.GetProperty("schemas").EnumerateObject().Select(schema => schema.Name)];
        foreach (JsonProperty example in components.TryGetProperty("examples", out JsonElement examples) ? [.. examples.EnumerateObject()] : (JsonProperty[])[])
        {
            string schema = schemas
                .Where(schema => example.Name.StartsWith(JsonNamingPolicy.CamelCase.ConvertName(schema), StringComparison.Ordinal))
                .MaxBy(schema => schema.Length) ?? throw new InvalidOperationException($"The example '{example.Name}' is named after no schema.");
            yield return Read(specification, schema, JsonPointers.Append($"{specification}/components/examples", example.Name), example.Value);
        }
    }

    private static Example Read(string specification, string schema, string place, JsonElement example)
    {
        if (!example.TryGetProperty("externalValue", out JsonElement external))
        {
            return new Example(specification, schema, place, null, example.GetProperty("value"));
        }

        string file = $"{specification}/{external.GetString()}";
        return new Example(specification, schema, place, file, JsonElement.Parse(Repository.Text("openapi/" + file)));
    }
}
