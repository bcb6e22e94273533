using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>Reads the schemas of OpenAPI 3.0 by turning them into JSON Schema 2020-12, so that instances can be tried.</summary>
internal static class Reading30
{
    /// <summary>A schema of a document of OpenAPI 3.0.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">The name of the schema under <c>components</c>.</param>
    /// <param name="isStrict">
    /// Whether <c>nullable</c> counts only beside <c>type</c>, as the letter of the specification has it. Tools let it count
    /// everywhere.
    /// </param>
    public static CompiledSchema Compile(JsonNode document, string name, bool isStrict = false)
    {
        var schemas = new JsonObject(document["components"]!["schemas"]!.AsObject().Select(schema =>
            KeyValuePair.Create(schema.Key, Translate(schema.Value, isStrict))));
        return Compile(new JsonObject { ["components"] = new JsonObject { ["schemas"] = schemas } }, $"#/components/schemas/{Uri.EscapeDataString(name)}");
    }

    /// <summary>A schema of a document of OpenAPI 3.1.</summary>
    public static CompiledSchema Compile31(JsonNode document, string name) => Compile(document, $"#/components/schemas/{Uri.EscapeDataString(name)}");

    private static CompiledSchema Compile(JsonNode document, string fragment)
    {
        var set = new JsonSchemaSet();
        set.Add(new Uri("urn:test:document"), JsonSerializer.SerializeToElement(document));
        return set.Compile(new Uri("urn:test:document" + fragment));
    }

    private static JsonNode? Translate(JsonNode? node, bool isStrict)
    {
        if (node is not JsonObject schema || schema.ContainsKey("$ref"))
        {
            return node?.DeepClone();
        }

        var result = new JsonObject();
        foreach ((string keyword, JsonNode? value) in schema)
        {
            switch (keyword)
            {
                case "nullable" or "example" or "discriminator" or "xml" or "externalDocs":
                    break;
                case "exclusiveMinimum" or "exclusiveMaximum":
                    if (value!.GetValue<bool>())
                    {
                        result[keyword] = schema[keyword == "exclusiveMinimum" ? "minimum" : "maximum"]!.DeepClone();
                    }

                    break;
                case "properties":
                    result[keyword] = new JsonObject(value!.AsObject().Select(property => KeyValuePair.Create(property.Key, Translate(property.Value, isStrict))));
                    break;
                case "items" or "not" or "additionalProperties":
                    result[keyword] = Translate(value, isStrict);
                    break;
                case "allOf" or "anyOf" or "oneOf":
                    result[keyword] = new JsonArray([.. value!.AsArray().Select(branch => Translate(branch, isStrict))]);
                    break;
                default:
                    result[keyword] = value?.DeepClone();
                    break;
            }
        }

        if (schema["nullable"]?.GetValue<bool>() != true)
        {
            return result;
        }

        if (isStrict && schema["type"] is { } type)
        {
            result["type"] = new JsonArray(type.DeepClone(), "null");
        }

        return isStrict ? result : new JsonObject { ["anyOf"] = new JsonArray(result, new JsonObject { ["type"] = "null" }) };
    }
}
