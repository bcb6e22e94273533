using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// Which items or members of one instance have been evaluated: the annotations that <c>unevaluatedItems</c> and
/// <c>unevaluatedProperties</c> need. Kept only where a schema has one of these keywords.
/// </summary>
internal sealed class EvaluatedChildren
{
    private readonly bool[] _marks;

    private EvaluatedChildren(int count) => _marks = new bool[count];

    public static EvaluatedChildren? For(InstanceNode instance) => instance.Kind is JsonValueKind.Object or JsonValueKind.Array
        ? new EvaluatedChildren(instance.Children.Length)
        : null;

    /// <summary>An empty record for an alternative that may turn out not to match.</summary>
    public static EvaluatedChildren? ForAlternative(EvaluatedChildren? original) =>
        original is null ? null : new EvaluatedChildren(original._marks.Length);

    public bool Contains(InstanceNode child) => _marks[child.Index];

    public void Add(InstanceNode child) => _marks[child.Index] = true;

    public void AddAll(EvaluatedChildren? other)
    {
        for (int i = 0; i < other?._marks.Length; i++)
        {
            _marks[i] |= other._marks[i];
        }
    }
}
