using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Translates path items and operations.</summary>
/// <param name="tree">The document.</param>
/// <param name="objects">Translates the rest.</param>
/// <param name="security">Translates security.</param>
/// <param name="reportEndless">Takes the pointer of a path item that holds itself.</param>
internal sealed class PathTranslation(SelfContainedTree tree, ObjectTranslation objects, SecurityTranslation security, Action<string> reportEndless)
{
    private readonly HashSet<SourceNode> _open = new(ReferenceEqualityComparer.Instance);

    /// <summary>Translates path items by path, by name, or by expression.</summary>
    public JsonObject TranslatePaths(ObjectNode paths)
    {
        var result = new JsonObject();
        foreach (ObjectMember member in paths.Members)
        {
            result[member.Name] = member.Value is ObjectNode item && !member.Name.StartsWith("x-", StringComparison.Ordinal)
                ? TranslateItem(item)
                : JsonNodes.Of(member.Value);
        }

        return result;
    }

    /// <summary>Translates a member of any other object.</summary>
    public JsonNode? TranslateMember(ObjectMember member) => member switch
    {
        { Name: "callbacks", Value: ObjectNode callbacks } => new JsonObject(callbacks.Members.Select(callback =>
            KeyValuePair.Create(callback.Name, TranslateCallback(callback.Value)))),
        _ => objects.TranslateMember(member),
    };

    private JsonNode? TranslateCallback(SourceNode callback) => callback is ObjectNode value && !value.Has("$ref")
        ? TranslatePaths(value)
        : objects.TranslateObject(callback);

    /// <summary>A path item stands where it is used: OpenAPI 3.0 has no place for shared ones.</summary>
    private JsonObject TranslateItem(ObjectNode item)
    {
        var members = new List<ObjectMember>(item.Members);
        var visited = new List<SourceNode> { item };
        while (tree.TargetOf(visited[^1]) is ObjectNode target && !visited.Contains(target, ReferenceEqualityComparer.Instance))
        {
            visited.Add(target);
            members.AddRange(target.Members.Where(member => !members.Exists(own => own.Name == member.Name)));
        }

        var result = new JsonObject();
        List<SourceNode> opened = [.. visited.Where(_open.Add)];
        if (opened.Count < visited.Count)
        {
            reportEndless(NodePath.ToPointer(item.Path));
            return result;
        }

        foreach (ObjectMember member in members.Where(member => member.Name != "$ref"))
        {
            result[member.Name] = member.Name is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace"
                && member.Value is ObjectNode operation ? TranslateOperation(operation) : objects.TranslateMember(member);
        }

        opened.ForEach(node => _open.Remove(node));
        return result;
    }

    private JsonObject TranslateOperation(ObjectNode operation)
    {
        var result = new JsonObject();
        foreach (ObjectMember member in operation.Members)
        {
            result[member.Name] = member switch
            {
                { Name: "security", Value: ArrayNode requirements } => security.Translate(requirements),
                { Name: "responses", Value: ObjectNode responses } => TranslateResponses(responses),
                _ => TranslateMember(member),
            };
        }

        if (operation.Get("responses") is not ObjectNode { Members.Count: > 0 })
        {
            // OpenAPI 3.0 asks for at least one.
            result["responses"] = new JsonObject { ["default"] = new JsonObject { ["description"] = "No response is described." } };
        }

        string[] sentences = [.. security.SentencesOf(operation)];
        if (sentences.Length > 0)
        {
            string?[] own = [operation.GetString("description")];
            result["description"] = string.Join("\n\n", own.OfType<string>().Concat(sentences));
        }

        return result;
    }

    private JsonObject TranslateResponses(ObjectNode responses) => new(responses.Members.Select(response => KeyValuePair.Create(
        response.Name,
        response.Name.StartsWith("x-", StringComparison.Ordinal) ? JsonNodes.Of(response.Value) : objects.TranslateObject(response.Value))));
}
