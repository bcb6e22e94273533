using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>multipleOf</c>.</summary>
internal sealed class MultipleOfKeyword(SchemaNode schema, InstanceNode divisor) : Keyword(schema, "multipleOf")
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated) =>
        instance.Kind != JsonValueKind.Number
        || instance.Number.IsMultipleOf(divisor.Number)
        || context.Fail(instance, this, $"must be a multiple of {ValueText.Of(divisor)}, but is {instance}");
}
