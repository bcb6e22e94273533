using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>
/// Changes a drawn instance where the evaluator says that it breaks a condition: adds members that are missing, and draws
/// anew what is not allowed.
/// </summary>
internal sealed class InstanceRepair(Bundle bundle, SchemaView schema, InstanceGenerator generator, Chance chance)
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
        switch (error.Keyword)
        {
            case "anyOf" or "oneOf" when error.Causes.Count > 0:
                return Repair(root, chance.Of(error.Causes));
            case "required":
                return AddMembers(root, error, _ => [.. bundle.At(error.SchemaLocation).EnumerateArray().Select(name => name.GetString()!)]);
            case "dependentRequired":
                return AddMembers(root, error, value => [.. bundle.At(error.SchemaLocation).EnumerateObject()
                    .Where(dependency => value.ContainsKey(dependency.Name))
                    .SelectMany(dependency => dependency.Value.EnumerateArray().Select(name => name.GetString()!))]);
            default:
                return DrawAnew(root, [.. JsonPointers.Steps(error.InstancePointer)]);
        }
    }

    private JsonNode? AddMembers(JsonNode? root, SchemaError error, Func<JsonObject, string[]> names)
    {
        (JsonNode? node, SchemaView view) = Find(root, [.. JsonPointers.Steps(error.InstancePointer)]);
        JsonObject value = node!.AsObject();
        foreach (string name in names(value).Where(name => !value.ContainsKey(name)))
        {
            value.Insert(chance.Below(value.Count + 1), name, generator.Draw(view.Properties[name]));
        }

        return root;
    }

    private JsonNode? DrawAnew(JsonNode? root, string[] steps)
    {
        if (steps.Length == 0)
        {
            return generator.Draw(schema);
        }

        (JsonNode? parent, SchemaView view) = Find(root, steps[..^1]);
        if (parent is JsonArray array)
        {
            array[JsonPointers.Index(steps[^1])] = generator.Draw(view.Items!);
        }
        else
        {
            parent![steps[^1]] = generator.Draw(view.Properties[steps[^1]]);
        }

        return root;
    }

    private (JsonNode? Node, SchemaView View) Find(JsonNode? root, string[] steps)
    {
        (JsonNode? node, SchemaView view) = (root, schema);
        foreach (string step in steps)
        {
            (node, view) = node is JsonArray array
                ? (array[JsonPointers.Index(step)], view.Items!)
                : (node![step], view.Properties[step]);
        }

        return (node, view);
    }
}
