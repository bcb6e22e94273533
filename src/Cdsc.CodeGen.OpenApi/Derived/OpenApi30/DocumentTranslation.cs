using System.Text.Json.Nodes;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Translates a document as a whole: what stands at its top and under <c>components</c>.</summary>
internal sealed class DocumentTranslation
{
    private const string Version = "3.0.4";

    private readonly ObjectNode _root;
    private readonly ComponentNames _names;
    private readonly SchemaTranslation _schemas;
    private readonly PathTranslation _paths;
    private readonly SecurityTranslation _security;

    public DocumentTranslation(OpenApiDocument document, DiagnosticBag diagnostics)
    {
        SelfContainedTree tree = SelfContainedTree.Of(document);
        _root = tree.Root;
        _names = new ComponentNames(tree);
        _schemas = new SchemaTranslation(tree, _names);
        _security = new SecurityTranslation(tree);
        _paths = new PathTranslation(tree, new ObjectTranslation(tree, _schemas), _security, pointer => diagnostics.Add(
            DiagnosticDescriptors.EndlessPathItem.At(BundlePointers.ToSource(document, pointer))));
    }

    /// <summary>The document in OpenAPI 3.0.</summary>
    public JsonObject Translate()
    {
        var result = new JsonObject();
        foreach (ObjectMember member in _root.Members)
        {
            Write(result, member);
        }

        if (!result.ContainsKey("paths"))
        {
            result["paths"] = new JsonObject();
        }

        WriteAddedSchemas(result);
        return result;
    }

    private void Write(JsonObject result, ObjectMember member)
    {
        switch (member.Name)
        {
            case "openapi":
                result["openapi"] = Version;
                break;
            case "info" when member.Value is ObjectNode info:
                result["info"] = InfoTranslation.Translate(info, _security.SentencesOf(_root));
                break;
            case "jsonSchemaDialect":
                // There is but one dialect in OpenAPI 3.0.
                break;
            case "paths" when member.Value is ObjectNode paths:
                result["paths"] = _paths.TranslatePaths(paths);
                break;
            case "webhooks" when member.Value is ObjectNode webhooks:
                result["x-webhooks"] = _paths.TranslatePaths(webhooks);
                break;
            case "security" when member.Value is ArrayNode requirements:
                result["security"] = _security.Translate(requirements);
                break;
            case "components" when member.Value is ObjectNode components:
                result["components"] = TranslateComponents(components);
                break;
            default:
                result[member.Name] = JsonNodes.Of(member.Value);
                break;
        }
    }

    private JsonObject TranslateComponents(ObjectNode components)
    {
        var result = new JsonObject();
        foreach (ObjectMember member in components.Members)
        {
            switch (member.Name, member.Value)
            {
                case ("schemas", ObjectNode schemas):
                    result["schemas"] = new JsonObject(schemas.Members.Select(
                        schema => KeyValuePair.Create<string, JsonNode?>(schema.Name, _schemas.Translate(schema.Value))));
                    break;
                case ("pathItems", ObjectNode items):
                    result["x-pathItems"] = _paths.TranslatePaths(items);
                    break;
                case ("securitySchemes", ObjectNode schemes):
                    _security.WriteSchemes(result, schemes);
                    break;
                default:
                    result[member.Name] = _paths.TranslateMember(member);
                    break;
            }
        }

        return result;
    }

    /// <summary>Adds the parts of schemas that references have made entries of their own, in the order of the names.</summary>
    private void WriteAddedSchemas(JsonObject result)
    {
        var added = new List<KeyValuePair<string, JsonNode?>>();
        while (_names.NextAdded() is { } part)
        {
            added.Add(new(part.Name, _schemas.Translate(part.Schema)));
        }

        if (added.Count == 0)
        {
            return;
        }

        var components = (JsonObject)(result["components"] ??= new JsonObject());
        List<KeyValuePair<string, JsonNode?>> all = [.. components["schemas"] is JsonObject schemas ? schemas : []];
        (components["schemas"] as JsonObject)?.Clear();
        components["schemas"] = new JsonObject(all.Concat(added).OrderBy(schema => schema.Key, StringComparer.Ordinal));
    }
}
