using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.CorpusTests;

/// <summary>
/// The schemas of somebody else's document, made ready to draw from. What OpenAPI says of a discriminator becomes part of the
/// branches; a schema that lists members or items but no type is meant as the object or the list that it describes; and
/// branches of <c>oneOf</c> may overlap, as they do in most documents, since that is no matter of types.
/// </summary>
internal static class ForeignSchemas
{
    private static readonly string[] Compositions = ["allOf", "anyOf", "oneOf", "enum", "const", "$ref"];

    /// <summary>A document with nothing but the schemas.</summary>
    /// <param name="json">The self-contained document.</param>
    public static Bundle Of(string json)
    {
        JsonNode? schemas = JsonNode.Parse(json)!["components"]?["schemas"]?.DeepClone();
        foreach (JsonNode? schema in (schemas as JsonObject ?? []).Select(member => member.Value))
        {
            Prepare(schema);
        }

        var root = new JsonObject { ["components"] = new JsonObject { ["schemas"] = schemas ?? new JsonObject() } };
        return new Bundle(Json.Parse(root.ToJsonString()));
    }

    private static void Prepare(JsonNode? node)
    {
        if (node is not JsonObject schema)
        {
            return;
        }

        foreach ((string name, JsonNode? value) in schema.ToArray())
        {
            switch (name)
            {
                case "properties" or "patternProperties" or "$defs" or "dependentSchemas":
                    Array.ForEach([.. (value as JsonObject ?? []).Select(member => member.Value)], Prepare);
                    break;
                case "items" or "additionalProperties" or "contains" or "then" or "else" or "unevaluatedProperties":
                    Prepare(value);
                    break;
                case "allOf" or "anyOf" or "oneOf" or "prefixItems":
                    Array.ForEach([.. value as JsonArray ?? []], Prepare);
                    break;
            }
        }

        NameTheType(schema);
        TellApart(schema);
        if (!schema.ContainsKey("anyOf") && schema.Remove("oneOf", out JsonNode? branches))
        {
            schema["anyOf"] = branches;
        }
    }

    private static void NameTheType(JsonObject schema)
    {
        if (schema.ContainsKey("type") || Compositions.Any(schema.ContainsKey))
        {
            return;
        }

        if (schema.ContainsKey("properties") || schema.ContainsKey("additionalProperties"))
        {
            schema["type"] = "object";
        }
        else if (schema.ContainsKey("items") || schema.ContainsKey("prefixItems"))
        {
            schema["type"] = "array";
        }
    }

    /// <summary>OpenAPI 3.1, section 4.8.25: the member has a value that the mapping lists for the branch, else the name of its schema.</summary>
    private static void TellApart(JsonObject schema)
    {
        if (schema["discriminator"] is not JsonObject discriminator || discriminator["propertyName"] is not JsonValue member
            || (schema["oneOf"] ?? schema["anyOf"]) is not JsonArray branches)
        {
            return;
        }

        foreach (JsonObject branch in branches.OfType<JsonObject>().Where(branch => branch["$ref"] is JsonValue))
        {
            string target = (string)branch["$ref"]!;
            string name = Bundle.NameOf(target);
            string[] values = [.. (discriminator["mapping"] as JsonObject ?? []).Where(entry => (string?)entry.Value is { } to && (to == target || to == name)).Select(entry => entry.Key)];
            string key = (string)member!;
            branch["type"] = "object";
            branch["required"] = new JsonArray(key);
            branch["properties"] = new JsonObject
            {
                [key] = new JsonObject { ["enum"] = new JsonArray([.. (values.Length > 0 ? values : [name]).Select(value => (JsonNode)value)]) },
            };
        }
    }
}
