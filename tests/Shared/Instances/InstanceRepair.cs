using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>
/// Changes a drawn instance where the evaluator says that it breaks a condition: adds members that are missing, takes out
/// those that are not allowed, and draws anew what must be different, now with what the condition demands in view.
/// </summary>
internal sealed class InstanceRepair(SchemaDocument document, InstanceGenerator generator, Chance chance)
{
    public JsonNode? Repair(JsonNode? root, IReadOnlyList<SchemaError> errors)
    {
        foreach (SchemaError error in errors)
        {
            root = Repair(root, error);
        }

        return root;
    }

    private JsonNode? Repair(JsonNode? root, SchemaError error)
    {
        string[] steps = [.. JsonPointers.Steps(error.InstancePointer)];
        if (!TryFind(root, steps, out JsonNode? node, out SchemaView view))
        {
            // An earlier repair has removed it.
            return root;
        }

        switch (error.Keyword)
        {
            case "anyOf" or "oneOf" when error.Causes.Count > 0:
                return Repair(root, chance.Of(error.Causes));
            case "required" when node is JsonObject value:
                return AddMembers(root, value, steps, view.With(Demand(error)), Names(document.At(error.SchemaLocation)));
            case "dependentRequired" when node is JsonObject value:
                return AddMembers(root, value, steps, view, [.. document.At(error.SchemaLocation).EnumerateObject()
                    .Where(dependency => value.ContainsKey(dependency.Name))
                    .SelectMany(dependency => Names(dependency.Value))]);
            case "not" when node is JsonObject value && generator.MayLeaveOut && document.At(error.SchemaLocation).TryGetProperty("required", out JsonElement names):
                value.Remove(chance.Of(Names(names)));
                return root;
            case "required" or "dependentRequired":
                // An earlier repair has put something else in its place.
                return root;
            default:
                return DrawAnew(root, steps, view.With(Demand(error)));
        }
    }

    private static string[] Names(JsonElement names) => [.. names.EnumerateArray().Select(name => name.GetString()!)];

    /// <summary>The schema that holds the keyword, and all that stands around it for the same value without a condition.</summary>
    private JsonElement Demand(SchemaError error)
    {
        List<string> steps = [.. error.SchemaLocation[error.SchemaLocation.IndexOf('#', StringComparison.Ordinal)..].Split('/')];
        steps.RemoveAt(steps.Count - 1);
        while (steps.Count > 2 && steps[^2] == "allOf" && (steps.Count < 3 || steps[^3] != "properties"))
        {
            steps.RemoveRange(steps.Count - 2, 2);
        }

        return document.At(string.Join('/', steps));
    }

    private JsonNode? AddMembers(JsonNode? root, JsonObject value, string[] steps, SchemaView view, string[] names)
    {
        foreach (string name in names.Where(name => !value.ContainsKey(name)))
        {
            SchemaView member = view.Properties.GetValueOrDefault(name) ?? Anything;
            if (member.IsImpossible)
            {
                return DrawAnew(root, steps, TryFind(root, steps, out _, out SchemaView whole) ? whole : view);
            }

            value.Insert(chance.Below(value.Count + 1), name, generator.Draw(member));
        }

        return root;
    }

    private JsonNode? DrawAnew(JsonNode? root, string[] steps, SchemaView view)
    {
        if (steps.Length == 0)
        {
            return generator.Draw(document.View);
        }

        // What can't be as demanded, or is given no choice, comes right only together with what is around it.
        bool isFound = TryFind(root, steps[..^1], out JsonNode? parent, out SchemaView around);
        if (view.IsImpossible || (!generator.MayLeaveOut && chance.OneIn(4)))
        {
            return isFound ? DrawAnew(root, steps[..^1], around) : root;
        }

        if (parent is JsonArray array)
        {
            array[JsonPointers.Index(steps[^1])] = generator.Draw(view);
        }
        else
        {
            parent![steps[^1]] = generator.Draw(view);
        }

        return root;
    }

    private SchemaView Anything => new(document, null);

    private bool TryFind(JsonNode? root, string[] steps, out JsonNode? node, out SchemaView view)
    {
        (node, view) = (root, ViewFor(root, document.View));
        foreach (string step in steps)
        {
            switch (node)
            {
                case JsonArray array when JsonPointers.Index(step) < array.Count:
                    node = array[JsonPointers.Index(step)];
                    view = ViewFor(node, view.Items ?? Anything);
                    break;
                case JsonObject value when value.ContainsKey(step):
                    node = value[step];
                    view = ViewFor(node, view.Properties.GetValueOrDefault(step) ?? view.Values ?? Anything);
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static SchemaView ViewFor(JsonNode? node, SchemaView view) =>
        view.IsUnion ? view.For(Json.Parse(node?.ToJsonString() ?? "null")) : view;
}
