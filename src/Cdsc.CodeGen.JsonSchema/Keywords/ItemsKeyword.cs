using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>prefixItems</c> and <c>items</c>.</summary>
internal sealed class ItemsKeyword(SchemaNode schema, IReadOnlyList<SchemaNode> prefix, SchemaNode? items) : Keyword(schema, "items")
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (instance.Kind != JsonValueKind.Array)
        {
            return true;
        }

        bool isValid = true;
        foreach (InstanceNode item in instance.Children)
        {
            if ((item.Index < prefix.Count ? prefix[item.Index] : items) is not { } itemSchema)
            {
                break;
            }

            evaluated?.Add(item);
            bool itemIsValid = itemSchema.IsFalse
                ? context.Fail(item, itemSchema.Location, item.Index < prefix.Count ? "prefixItems" : Name, $"no item is allowed at this position")
                : itemSchema.Evaluate(context, item, null);
            if (!itemIsValid)
            {
                isValid = false;
                if (context.StopsAtFailure)
                {
                    break;
                }
            }
        }

        return isValid;
    }
}
