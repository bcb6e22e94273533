using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>dependentSchemas</c>, and the schemas of the older <c>dependencies</c>.</summary>
internal sealed class DependentSchemasKeyword(SchemaNode schema, string name, IReadOnlyList<(string Member, SchemaNode Schema)> dependencies)
    : Keyword(schema, name)
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (instance.Kind != JsonValueKind.Object)
        {
            return true;
        }

        bool isValid = true;
        foreach ((string member, SchemaNode dependent) in dependencies)
        {
            if (instance.Member(member) is null)
            {
                continue;
            }

            bool holds = dependent.IsFalse
                ? context.Fail(instance, dependent.Location, Name, $"the member {ValueText.Quote(member)} is not allowed here")
                : dependent.Evaluate(context, instance, evaluated);
            if (!holds)
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
}
