using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>An example of the definitions.</summary>
/// <param name="Specification">The specification whose document has it.</param>
/// <param name="Schema">The name of the schema that it is an example of.</param>
/// <param name="Place">Where in the document it is.</param>
/// <param name="Value">The example.</param>
internal sealed record Example(string Specification, string Schema, string Place, JsonNode? Value)
{
    private const string SchemaReference = "#/components/schemas/";

    /// <summary>Those of all documents: of media types and parameters, and of objects that are no body by themselves.</summary>
    public static IReadOnlyList<Example> All { get; } = [.. Repository.Specifications.SelectMany(OfDocument)];

    public override string ToString() => $"{Specification} {Place} ({Schema})";

    private static List<Example> OfDocument(string specification)
    {
        JsonNode root = JsonNode.Parse(Repository.Text($"generated/openapi/{specification}.openapi.json"))!;
        var found = new List<Example>();
        Collect(specification, root, found);
        List<string> schemas = [.. root["components"]!["schemas"]!.AsObject().Select(schema => schema.Key)];
        foreach ((string name, JsonNode? example) in root["components"]!["examples"] as JsonObject ?? [])
        {
            // They are named after their schema, in camel case, with something behind that where there are several.
            string schema = schemas
                .Where(schema => name.StartsWith(JsonNamingPolicy.CamelCase.ConvertName(schema), StringComparison.Ordinal))
                .MaxBy(schema => schema.Length) ?? throw new InvalidOperationException($"The example '{name}' is named after no schema.");
            found.Add(new Example(specification, schema, example!.GetPath(), example["value"]));
        }

        return found;
    }

    /// <summary>Finds every place with <c>schema</c> and <c>examples</c> side by side.</summary>
    private static void Collect(string specification, JsonNode? node, List<Example> found)
    {
        if (node is JsonObject members)
        {
            if (members["examples"] is JsonObject examples && (string?)members["schema"]?["$ref"] is string reference)
            {
                found.AddRange(examples.Select(example =>
                    new Example(specification, reference[SchemaReference.Length..], example.Value!.GetPath(), example.Value["value"])));
            }

            foreach ((string name, JsonNode? value) in members)
            {
                // Examples and schemas have data in them, which may look like anything.
                if (name is not ("examples" or "schemas"))
                {
                    Collect(specification, value, found);
                }
            }
        }
        else if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Collect(specification, item, found);
            }
        }
    }
}
