namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>not</c>.</summary>
internal sealed class NotKeyword(SchemaNode schema, SchemaNode negated) : Keyword(schema, "not")
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        List<SchemaError>? errors = context.CollectNothing();
        bool matches = negated.Evaluate(context, instance, null);
        context.Resume(errors);
        return !matches || context.Fail(instance, this, $"must not match the schema of not, but {instance} does");
    }
}
