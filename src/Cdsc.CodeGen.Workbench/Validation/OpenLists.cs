using System.Text.Json;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>
/// Finds values that an open list doesn't have. Such a list takes any string, because others add to it, but a value that
/// nobody knows is more often a slip.
/// </summary>
internal sealed class OpenLists(NamedSchema schema, DiagnosticBag diagnostics)
{
    private const int MaximumDepth = 200;

    /// <summary>Looks at a document.</summary>
    public void Check(SourceNode value) => Check(value, schema.Source, schema.Name, 0);

    private void Check(SourceNode value, JsonElement rule, string name, int depth)
    {
        name = SchemaBook.Reference(rule) ?? name;
        rule = SchemaBook.Follow(rule, schema.Bundle);
        if (rule.ValueKind != JsonValueKind.Object || depth > MaximumDepth)
        {
            return;
        }

        if (value is StringNode text && ValuesOf(rule) is { Count: > 0 } values && !values.Contains(text.Value, StringComparer.Ordinal))
        {
            diagnostics.Add(DiagnosticDescriptors.UnknownListValue.At(value.Location, text.Value, name));
        }

        if (rule.TryGetProperty("allOf", out JsonElement parts))
        {
            foreach (JsonElement part in parts.EnumerateArray())
            {
                Check(value, part, name, depth + 1);
            }
        }

        if (value is ObjectNode members)
        {
            CheckMembers(members, rule, name, depth);
        }

        if (value is ArrayNode items && rule.TryGetProperty("items", out JsonElement item))
        {
            foreach (SourceNode entry in items.Items)
            {
                Check(entry, item, name, depth + 1);
            }
        }
    }

    private void CheckMembers(ObjectNode members, JsonElement rule, string name, int depth)
    {
        bool isDescribed = rule.TryGetProperty("properties", out JsonElement properties);
        bool hasOthers = rule.TryGetProperty("additionalProperties", out JsonElement others);
        foreach (ObjectMember member in members.Members)
        {
            if (isDescribed && properties.TryGetProperty(member.Name, out JsonElement known))
            {
                Check(member.Value, known, name, depth + 1);
            }
            else if (hasOthers)
            {
                Check(member.Value, others, name, depth + 1);
            }
        }
    }

    /// <summary>The values of an open list: each a <c>const</c> beside a schema that takes any string; empty for all other schemas.</summary>
    private static List<string> ValuesOf(JsonElement rule) =>
        rule.TryGetProperty("anyOf", out JsonElement alternatives) && alternatives.ValueKind == JsonValueKind.Array && alternatives.EnumerateArray().Any(IsAnyString)
            ? [.. alternatives.EnumerateArray().Select(ConstantOf).OfType<string>()]
            : [];

    private static bool IsAnyString(JsonElement alternative) =>
        alternative.ValueKind == JsonValueKind.Object && alternative.EnumerateObject().Count() == 1
        && alternative.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String && type.GetString() == "string";

    private static string? ConstantOf(JsonElement alternative) =>
        alternative.ValueKind == JsonValueKind.Object && alternative.TryGetProperty("const", out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
