using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>pattern</c>.</summary>
internal sealed class PatternKeyword(SchemaNode schema, PatternMatcher pattern) : Keyword(schema, "pattern")
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (instance.Kind != JsonValueKind.String)
        {
            return true;
        }

        return pattern.Matches(instance.Text, out string? undecided) switch
        {
            true => true,
            false => context.Fail(instance, this, $"must match the pattern {pattern.Shown}, but is {instance}"),
            null => context.Abort(SchemaErrorKind.PatternUndecided, instance, Location, Name, undecided!),
        };
    }
}
