using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// <c>unevaluatedItems</c> and <c>unevaluatedProperties</c>. Must come after all other keywords of its schema.
/// </summary>
internal sealed class UnevaluatedKeyword(SchemaNode schema, string name, SchemaNode rest) : Keyword(schema, name)
{
    private readonly JsonValueKind _kind = name == "unevaluatedItems" ? JsonValueKind.Array : JsonValueKind.Object;

    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (instance.Kind != _kind || evaluated is null)
        {
            return true;
        }

        bool isValid = true;
        foreach (InstanceNode child in instance.Children)
        {
            if (evaluated.Contains(child))
            {
                continue;
            }

            evaluated.Add(child);
            if (!(rest.IsFalse ? Refuse(context, child) : rest.Evaluate(context, child, null)))
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

    private bool Refuse(EvaluationContext context, InstanceNode child) => _kind == JsonValueKind.Object
        ? context.Fail(child, this, $"the member {ValueText.Quote(child.Name)} is not allowed here: no schema that applies knows it")
        : context.Fail(child, this, $"item {child.Index} is not allowed here: no schema that applies knows it");
}
