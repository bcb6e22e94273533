using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>type</c>: a number without a fractional part is an <c>integer</c>, also <c>1.0</c> and <c>1e3</c>.</summary>
internal sealed class TypeKeyword(SchemaNode schema, IReadOnlyList<string> types) : Keyword(schema, "type")
{
    private readonly string[] _types = [.. types];

    public static bool IsType(string name) => name is "null" or "boolean" or "object" or "array" or "number" or "string" or "integer";

    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        string type = ValueText.TypeOf(instance.Kind);
        foreach (string allowed in _types)
        {
            if (allowed == type || (allowed == "integer" && instance.Kind == JsonValueKind.Number && instance.Number.IsInteger))
            {
                return true;
            }
        }

        return context.Fail(instance, this, $"must be {Allowed()}, but is {instance}");
    }

    private string Allowed() => ValueText.Join(_types.Select(ValueText.WithArticle), "or");
}
