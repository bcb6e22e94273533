namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// The objects that a walk has been at, by what it took them for. Each object is in one tree, and an object by itself: to compare
/// what they hold, or where they stand, takes longer than all else of a walk.
/// </summary>
/// <typeparam name="TKind">What an object can be taken for.</typeparam>
internal sealed class VisitedNodes<TKind>
    where TKind : struct, Enum
{
    private readonly Dictionary<TKind, HashSet<SourceNode>> _byKind = [];

    /// <summary>Takes note of an object; false when it was there already.</summary>
    public bool Add(ObjectNode value, TKind kind)
    {
        if (!_byKind.TryGetValue(kind, out HashSet<SourceNode>? visited))
        {
            _byKind.Add(kind, visited = new HashSet<SourceNode>(ReferenceEqualityComparer.Instance));
        }

        return visited.Add(value);
    }
}
