using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsKeyword(SchemaNode schema) : Keyword(schema, "uniqueItems")
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (instance.Kind != JsonValueKind.Array || instance.Children.Length < 2)
        {
            return true;
        }

        var seen = new HashSet<InstanceNode>(instance.Children.Length, JsonEquality.Instance);
        foreach (InstanceNode item in instance.Children)
        {
            if (!seen.Add(item))
            {
                seen.TryGetValue(item, out InstanceNode? first);
                return context.Fail(instance, this, $"must have no equal items, but items {first!.Index} and {item.Index} are both {item}");
            }
        }

        return true;
    }
}
