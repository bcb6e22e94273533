namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>enum</c>, and <c>const</c> as an <c>enum</c> of one value.</summary>
internal sealed class EnumKeyword : Keyword
{
    private const int ShownValues = 10;

    private readonly InstanceNode[] _values;
    private readonly HashSet<InstanceNode> _set;

    public EnumKeyword(SchemaNode schema, string name, IEnumerable<InstanceNode> values)
        : base(schema, name)
    {
        _values = [.. values];
        _set = new HashSet<InstanceNode>(_values, JsonEquality.Instance);
    }

    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        bool found = _values.Length == 1 ? JsonEquality.Instance.Equals(_values[0], instance) : _set.Contains(instance);
        return found || context.Fail(instance, this, $"must be {Allowed()}, but is {instance}");
    }

    private string Allowed()
    {
        IEnumerable<string> shown = _values.Take(ShownValues).Select(v => ValueText.Of(v));
        return _values.Length switch
        {
            0 => "one of no values",
            1 => ValueText.Of(_values[0]),
            <= ShownValues => $"one of {ValueText.Join(shown, "or")}",
            _ => $"one of {string.Join(", ", shown)} or {ValueText.Count(_values.Length - ShownValues, "other value", "other values")}",
        };
    }
}
