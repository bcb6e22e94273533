using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Translates security: there is no mutual TLS in OpenAPI 3.0, and only OAuth has scopes.</summary>
internal sealed class SecurityTranslation
{
    private readonly Dictionary<string, string?> _types = new(StringComparer.Ordinal);

    public SecurityTranslation(SelfContainedTree tree)
    {
        if (tree.Root.TryGet("components", out ObjectNode? components) && components.TryGet("securitySchemes", out ObjectNode? schemes))
        {
            foreach (ObjectMember scheme in schemes.Members)
            {
                _types[scheme.Name] = (tree.Follow(scheme.Value) as ObjectNode)?.GetString("type");
            }
        }
    }

    /// <summary>Writes the schemes; those of mutual TLS as an extension.</summary>
    public void WriteSchemes(JsonObject components, ObjectNode schemes)
    {
        foreach (ObjectMember scheme in schemes.Members)
        {
            string place = IsMutualTls(scheme.Name) ? "x-securitySchemes" : "securitySchemes";
            var group = (JsonObject)(components[place] ??= new JsonObject());
            group[scheme.Name] = JsonNodes.Of(scheme.Value);
        }
    }

    /// <summary>Translates requirements; <see cref="SentencesOf"/> says what they lose.</summary>
    public JsonArray Translate(ArrayNode requirements) => new([.. requirements.Items.OfType<ObjectNode>().Select(TranslateRequirement)]);

    /// <summary>What the requirements of an operation or a document lose.</summary>
    public IEnumerable<string> SentencesOf(ObjectNode holder)
    {
        foreach (ObjectMember scheme in SchemaParts.Items(holder, "security").OfType<ObjectNode>().SelectMany(requirement => requirement.Members))
        {
            string name = Words.Code(scheme.Name);
            if (IsMutualTls(scheme.Name))
            {
                yield return $"The security scheme {name} is mutual TLS.";
            }

            if (!HasScopes(scheme.Name) && SchemaParts.Strings(scheme.Value).Select(Words.Code).ToList() is { Count: > 0 } roles)
            {
                yield return $"With the security scheme {name} these roles are needed: {string.Join(", ", roles)}.";
            }
        }
    }

    private JsonNode TranslateRequirement(ObjectNode requirement) =>
        new JsonObject(requirement.Members.Where(scheme => !IsMutualTls(scheme.Name)).Select(scheme =>
            KeyValuePair.Create(scheme.Name, HasScopes(scheme.Name) ? JsonNodes.Of(scheme.Value) : new JsonArray())));

    private bool IsMutualTls(string scheme) => _types.GetValueOrDefault(scheme) == "mutualTLS";

    private bool HasScopes(string scheme) => _types.GetValueOrDefault(scheme) is null or "oauth2" or "openIdConnect";
}
