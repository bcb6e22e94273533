using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>propertyNames</c>. Its errors point to the member whose name is wrong.</summary>
internal sealed class PropertyNamesKeyword(SchemaNode schema, SchemaNode names) : Keyword(schema, "propertyNames")
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (instance.Kind != JsonValueKind.Object)
        {
            return true;
        }

        bool isValid = true;
        foreach (InstanceNode member in instance.Children)
        {
            bool nameIsValid = names.IsFalse
                ? context.Fail(member, this, $"the member {ValueText.Quote(member.Name)} is not allowed: the object must be empty")
                : IsValidName(context, member);
            if (!nameIsValid)
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

    private bool IsValidName(EvaluationContext context, InstanceNode member)
    {
        var causes = new List<SchemaError>();
        List<SchemaError>? errors = context.Collects ? context.CollectInto(causes) : context.CollectNothing();
        bool isValid = names.Evaluate(context, member.AsNameOfMember(), null);
        context.Resume(errors);

        // Else a reader would take the message to be about the member's value.
        foreach (SchemaError cause in causes)
        {
            errors!.Add(cause with { Message = $"the name of the member {ValueText.Quote(member.Name)}: {cause.Message}" });
        }

        return isValid;
    }
}
