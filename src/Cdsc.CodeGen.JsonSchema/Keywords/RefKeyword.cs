namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>$ref</c>.</summary>
internal sealed class RefKeyword(SchemaNode schema, SchemaNode target) : Keyword(schema, "$ref")
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated) =>
        target.Evaluate(context, instance, evaluated);
}
