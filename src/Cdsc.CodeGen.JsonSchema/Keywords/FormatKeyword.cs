using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>format</c>, of a format that the specification defines.</summary>
internal sealed class FormatKeyword(SchemaNode schema, string format, Func<string, bool> isValid, bool isAlwaysAsserted) : Keyword(schema, "format")
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated) =>
        instance.Kind != JsonValueKind.String
        || !(isAlwaysAsserted || context.AssertFormat)
        || isValid(instance.Text)
        || context.Fail(instance, this, $"must be a valid {format}, but is {instance}");
}
