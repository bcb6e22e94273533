using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>required</c>.</summary>
internal sealed class RequiredKeyword(SchemaNode schema, IReadOnlyList<string> names) : Keyword(schema, "required")
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (instance.Kind != JsonValueKind.Object)
        {
            return true;
        }

        bool isValid = true;
        foreach (string name in names)
        {
            if (instance.Member(name) is null)
            {
                isValid = context.Fail(instance, this, $"the member {ValueText.Quote(name)} is required, but missing");
                if (context.StopsAtFailure)
                {
                    break;
                }
            }
        }

        return isValid;
    }
}
