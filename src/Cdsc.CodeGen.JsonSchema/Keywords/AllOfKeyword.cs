namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>allOf</c>.</summary>
internal sealed class AllOfKeyword(SchemaNode schema, IReadOnlyList<SchemaNode> schemas) : Keyword(schema, "allOf")
{
    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        bool isValid = true;
        foreach (SchemaNode each in schemas)
        {
            if (!each.Evaluate(context, instance, evaluated))
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
