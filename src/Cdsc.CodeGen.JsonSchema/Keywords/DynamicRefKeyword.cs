namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// <c>$dynamicRef</c> whose first target has the dynamic anchor of its fragment; any other is a <see cref="RefKeyword"/>.
/// </summary>
internal sealed class DynamicRefKeyword(SchemaNode schema, SchemaNode firstTarget, string anchor) : Keyword(schema, "$dynamicRef")
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated) =>
        (DynamicScope.Find(context.Scope, anchor) ?? firstTarget).Evaluate(context, instance, evaluated);
}
