using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c>.</summary>
internal sealed class NumericBoundKeyword(SchemaNode schema, string name, InstanceNode bound) : Keyword(schema, name)
{
    private readonly bool _isUpper = name is "maximum" or "exclusiveMaximum";
    private readonly bool _allowsEqual = name is "minimum" or "maximum";

    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (instance.Kind != JsonValueKind.Number)
        {
            return true;
        }

        int order = instance.Number.CompareTo(bound.Number);
        return (order == 0 && _allowsEqual)
            || (_isUpper ? order < 0 : order > 0)
            || context.Fail(instance, this, $"must be {Relation()} {ValueText.Of(bound)}, but is {instance}");
    }

    private string Relation() => (_isUpper, _allowsEqual) switch
    {
        (true, true) => "at most",
        (true, false) => "less than",
        (false, true) => "at least",
        (false, false) => "greater than",
    };
}
