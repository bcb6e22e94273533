using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>.</summary>
internal sealed class ContainsKeyword(SchemaNode schema, SchemaNode contained, long minimum, long? maximum) : Keyword(schema, "contains")
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (instance.Kind != JsonValueKind.Array)
        {
            return true;
        }

        List<SchemaError>? errors = context.CollectNothing();
        long count = 0;
        foreach (InstanceNode item in instance.Children)
        {
            if (contained.Evaluate(context, item, null))
            {
                count++;
                evaluated?.Add(item);
            }

            bool isDecided = maximum is null ? count >= minimum : count > maximum;
            if (isDecided && evaluated is null)
            {
                break;
            }
        }

        context.Resume(errors);
        if (count < minimum)
        {
            string name = minimum == 1 ? Name : "minContains";
            string found = count == 0 ? "none does" : ValueText.Count(count, "item does", "items do");
            return context.Fail(instance, LocationOf(name), name, $"at least {ValueText.Count(minimum, "item", "items")} must match the schema of contains, but {found}");
        }

        if (count > maximum)
        {
            return context.Fail(instance, LocationOf("maxContains"), "maxContains", $"at most {ValueText.Count(maximum.Value, "item", "items")} may match the schema of contains, but more do");
        }

        return true;
    }
}
