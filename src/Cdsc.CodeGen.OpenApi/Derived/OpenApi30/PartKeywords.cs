using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Writes what schemas say about members and items.</summary>
internal sealed class PartKeywords(SchemaTranslation schemas)
{
    /// <summary>Writes a keyword.</summary>
    public void Write(SchemaDraft draft, ObjectMember member)
    {
        switch (member.Name)
        {
            case "properties" when member.Value is ObjectNode properties:
                draft.Keywords["properties"] = new JsonObject(properties.Members.Select(
                    property => KeyValuePair.Create<string, JsonNode?>(property.Name, Property(property, draft.Known))));
                break;
            case "required" when SchemaParts.Required(draft.Source).Any():
                // An empty list is none in OpenAPI 3.0.
                draft.Keywords["required"] = new JsonArray([.. SchemaParts.Required(draft.Source).Select(name => (JsonNode)name)]);
                break;
            case "items" when !draft.Source.Has("prefixItems"):
            case "unevaluatedItems" when Exactness.StandsForItems(draft.Source) && !draft.Source.Has("prefixItems"):
                draft.Keywords["items"] = schemas.Translate(member.Value);
                break;
            case "prefixItems" when member.Value is ArrayNode prefix:
                WritePrefix(draft, prefix);
                break;
            case "additionalProperties":
            case "unevaluatedProperties" when Exactness.StandsForAdditionalProperties(draft.Source):
                WriteAdditional(draft, member.Value);
                break;
        }
    }

    /// <summary>A property that another part of the schema describes, too, repeats its type, so that tools which look at one part alone find it.</summary>
    private JsonObject Property(ObjectMember property, KnownSchema known)
    {
        KnownSchema other = known.Member(property.Name);
        JsonObject result = schemas.Translate(property.Value, other);
        bool hasType = result.Any(keyword => keyword.Key is "type" or "$ref" or "allOf" or "anyOf" or "oneOf" or "not");
        if (!hasType && property.Value is ObjectNode && other.Types() is { Count: 1 } types && !types.Contains("null"))
        {
            result["type"] = types.Single();
        }

        if (result["type"] is JsonValue type && type.GetValue<string>() == "array"
            && (!result.ContainsKey("items") || result["items"] is JsonObject { Count: 0 }) && other.ItemSchema() is { } items)
        {
            result["items"] = schemas.Translate(items);
        }

        return result;
    }

    /// <summary>Without a schema for each position, every item is of one of the kinds that there are.</summary>
    private void WritePrefix(SchemaDraft draft, ArrayNode prefix)
    {
        SourceNode? rest = draft.Source.Get("items") ?? (Exactness.StandsForItems(draft.Source) ? draft.Source.Get("unevaluatedItems") : null);
        if (rest is BooleanNode { Value: false } && !draft.Source.Has("maxItems"))
        {
            draft.Keywords["maxItems"] = prefix.Items.Count;
        }

        if (OneOfKinds(rest, prefix.Items) is { } items)
        {
            draft.Keywords["items"] = items;
        }
    }

    /// <summary>Without patterns, every other member is of one of the kinds that there are.</summary>
    private void WriteAdditional(SchemaDraft draft, SourceNode rest)
    {
        List<SourceNode> patterns = [.. SchemaParts.Members(draft.Source, "patternProperties").Select(member => member.Value)];
        if (patterns.Count == 0)
        {
            draft.Keywords["additionalProperties"] = rest is BooleanNode flag ? flag.Value : schemas.Translate(rest);
        }
        else if (OneOfKinds(rest, patterns) is { } kinds)
        {
            draft.Keywords["additionalProperties"] = kinds;
        }
    }

    /// <summary>A schema for parts of several kinds; null when any kind will do.</summary>
    private JsonObject? OneOfKinds(SourceNode? rest, IReadOnlyList<SourceNode> kinds)
    {
        if (rest is null)
        {
            return null;
        }

        List<JsonObject> translated =
        [
            .. kinds.Append(rest).Where(kind => kind is not BooleanNode { Value: false }).Select(schemas.Translate)
                .DistinctBy(schema => schema.ToJsonString()),
        ];
        return translated switch
        {
            [] => SchemaTranslation.Nothing(),
            _ when translated.Exists(schema => schema.Count == 0) => null,
            [var only] => only,
            _ => new JsonObject { ["anyOf"] = new JsonArray([.. translated]) },
        };
    }
}
