using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>dependentRequired</c>, and the arrays of the older <c>dependencies</c>.</summary>
internal sealed class DependentRequiredKeyword(SchemaNode schema, string name, IReadOnlyList<(string Member, IReadOnlyList<string> Needed)> dependencies)
    : Keyword(schema, name)
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (instance.Kind != JsonValueKind.Object)
        {
            return true;
        }

        bool isValid = true;
        foreach ((string member, IReadOnlyList<string> needed) in dependencies)
        {
            if (instance.Member(member) is null)
            {
                continue;
            }

            foreach (string missing in needed.Where(n => instance.Member(n) is null))
            {
                isValid = context.Fail(instance, this, $"the member {ValueText.Quote(missing)} is required where {ValueText.Quote(member)} is given, but missing");
                if (context.StopsAtFailure)
                {
                    return false;
                }
            }
        }

        return isValid;
    }
}
