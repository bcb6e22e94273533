using System.Collections.Frozen;
using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>, in one pass over the members.</summary>
internal sealed class PropertiesKeyword(
    SchemaNode schema,
    IReadOnlyList<(string Name, SchemaNode Schema)> properties,
    IReadOnlyList<(PatternMatcher Pattern, SchemaNode Schema)> patterns,
    SchemaNode? additional) : Keyword(schema, "properties")
{
    private readonly FrozenDictionary<string, SchemaNode> _properties =
        properties.ToFrozenDictionary(p => p.Name, p => p.Schema, StringComparer.Ordinal);

    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (instance.Kind != JsonValueKind.Object)
        {
            return true;
        }

        bool isValid = true;
        foreach (InstanceNode member in instance.Children)
        {
            if (!IsValidMember(context, member, evaluated))
            {
                isValid = false;
                if (context.StopsAtFailure)
                {
                    break;
                }
            }
        }

        return isValid;
    }

    private bool IsValidMember(EvaluationContext context, InstanceNode member, EvaluatedChildren? evaluated)
    {
        bool isKnown = false;
        bool isValid = true;
        if (_properties.TryGetValue(member.Name, out SchemaNode? own))
        {
            isKnown = true;
            isValid = Apply(context, own, member, Name);
        }

        foreach ((PatternMatcher pattern, SchemaNode matching) in patterns)
        {
            if (!isValid && context.StopsAtFailure)
            {
                return false;
            }

            bool? matches = pattern.Matches(member.Name, out string? undecided);
            if (matches is null)
            {
                return context.Abort(SchemaErrorKind.PatternUndecided, member, LocationOf("patternProperties"), "patternProperties", undecided!);
            }

            if (matches.Value)
            {
                isKnown = true;
                isValid &= Apply(context, matching, member, "patternProperties");
            }
        }

        if (!isKnown && additional is not null)
        {
            isKnown = true;
            isValid = Apply(context, additional, member, "additionalProperties");
        }

        if (isKnown)
        {
            evaluated?.Add(member);
        }

        return isValid;
    }

    private static bool Apply(EvaluationContext context, SchemaNode schema, InstanceNode member, string keyword) => schema.IsFalse
        ? context.Fail(member, schema.Location, keyword, $"the member {ValueText.Quote(member.Name)} is not allowed here")
        : schema.Evaluate(context, member, null);
}
