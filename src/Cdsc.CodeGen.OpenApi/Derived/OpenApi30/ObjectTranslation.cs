using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Translates parameters, bodies, responses and what else is alike in both versions but for references and schemas.</summary>
internal sealed class ObjectTranslation(SelfContainedTree tree, SchemaTranslation schemas)
{
    /// <summary>Copies can hold references that are copied, too; a document that does so much is not written by people.</summary>
    private const int MaximumCopies = 10_000;

    private readonly HashSet<SourceNode> _open = new(ReferenceEqualityComparer.Instance);
    private int _copies;

    /// <summary>Translates a member of an object of OpenAPI itself.</summary>
    public JsonNode? TranslateMember(ObjectMember member) => member is { Name: "content", Value: ObjectNode content }
        ? TranslateContent(content)
        : Translate(member.Value, NodeKinds.OfMember(NodeKind.OpenApi, member.Name));

    /// <summary>Translates an object that can be a reference.</summary>
    public JsonNode? TranslateObject(SourceNode node) => Translate(node, NodeKind.OpenApi);

    private JsonNode? Translate(SourceNode node, NodeKind kind) => (kind, node) switch
    {
        (NodeKind.Data, _) => JsonNodes.Of(node),
        (NodeKind.Schema, _) => schemas.Translate(node),
        (NodeKind.OpenApi, ObjectNode reference) when reference.Get("$ref") is StringNode target => Reference(reference, target),
        (NodeKind.OpenApi, ObjectNode value) => new JsonObject(value.Members.Select(
            member => KeyValuePair.Create(member.Name, TranslateMember(member)))),
        (_, ObjectNode map) => new JsonObject(map.Members.Select(
            member => KeyValuePair.Create(member.Name, Translate(member.Value, NodeKinds.OfMember(kind, member.Name))))),
        (_, ArrayNode array) => new JsonArray([.. array.Items.Select(item => Translate(item, NodeKind.OpenApi))]),
        _ => JsonNodes.Of(node),
    };

    /// <summary>Words beside a reference count for nothing in OpenAPI 3.0, so there they stand in a copy of what is referred to.</summary>
    private JsonNode? Reference(ObjectNode reference, StringNode target)
    {
        List<ObjectMember> words = [.. reference.Members.Where(member => member.Name is "summary" or "description")];
        if (words.Count > 0 && tree.Follow(reference) is ObjectNode value && !value.Has("$ref") && _copies < MaximumCopies && _open.Add(value))
        {
            _copies++;
            bool isExample = value.Has("value") || value.Has("externalValue");
            words.RemoveAll(word => word.Name == "summary" && !isExample);
            JsonNode? copy = Translate(
                value.With([.. value.Members.Where(member => !words.Exists(word => word.Name == member.Name)), .. words]), NodeKind.OpenApi);
            _open.Remove(value);
            return copy;
        }

        // What holds itself can't hold a copy of itself.
        return new JsonObject { ["$ref"] = Moved(target.Value) };
    }

    /// <summary>Where what a reference leads to stands in OpenAPI 3.0.</summary>
    private static string Moved(string reference)
    {
        foreach ((string from, string to) in (ReadOnlySpan<(string, string)>)
            [("#/webhooks/", "#/x-webhooks/"), ("#/components/pathItems/", "#/components/x-pathItems/")])
        {
            if (reference.StartsWith(from, StringComparison.Ordinal))
            {
                return to + reference[from.Length..];
            }
        }

        return reference;
    }

    private JsonObject TranslateContent(ObjectNode content)
    {
        var result = new JsonObject();
        foreach (ObjectMember entry in content.Members)
        {
            result[entry.Name] = Translate(entry.Value, NodeKind.OpenApi);
            if (result[entry.Name] is JsonObject mediaType && entry.Value is ObjectNode source)
            {
                UnstructuredBodies.WriteType(mediaType, entry.Name, source);
            }
        }

        return result;
    }
}
