using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// <c>minLength</c>, <c>maxLength</c> (in code points), <c>minItems</c>, <c>maxItems</c>, <c>minProperties</c> and
/// <c>maxProperties</c>.
/// </summary>
internal sealed class SizeKeyword(SchemaNode schema, string name, long limit) : Keyword(schema, name)
{
    private readonly bool _isMaximum = name.StartsWith("max", StringComparison.Ordinal);
    private readonly JsonValueKind _kind = name[3..] switch
    {
        "Length" => JsonValueKind.String,
        "Items" => JsonValueKind.Array,
        _ => JsonValueKind.Object,
    };

    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (instance.Kind != _kind)
        {
            return true;
        }

        long size = _kind == JsonValueKind.String ? CodePoints(instance.Text) : instance.Children.Length;
        return (_isMaximum ? size <= limit : size >= limit)
            || context.Fail(instance, this, $"must have at {(_isMaximum ? "most" : "least")} {Counted(limit)}, but has {size}");
    }

    private string Counted(long count) => _kind switch
    {
        JsonValueKind.String => ValueText.Count(count, "character", "characters"),
        JsonValueKind.Array => ValueText.Count(count, "item", "items"),
        _ => ValueText.Count(count, "member", "members"),
    };

    private static int CodePoints(string text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
            }
        }

        return count;
    }
}
