namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>if</c> with <c>then</c> and <c>else</c>.</summary>
internal sealed class ConditionalKeyword(SchemaNode schema, SchemaNode condition, SchemaNode? then, SchemaNode? otherwise) : Keyword(schema, "if")
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        EvaluatedChildren? ofCondition = EvaluatedChildren.ForAlternative(evaluated);
        List<SchemaError>? errors = context.CollectNothing();
        bool holds = condition.Evaluate(context, instance, ofCondition);
        context.Resume(errors);
        if (holds)
        {
            evaluated?.AddAll(ofCondition);
        }

        return (holds ? then : otherwise)?.Evaluate(context, instance, evaluated) ?? true;
    }
}
