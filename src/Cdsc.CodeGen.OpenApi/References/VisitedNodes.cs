namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// The objects that a walk has been at, by what it took them for. Each object is in one tree, and an object by itself: to compare
/// what they hold, or where they stand, takes longer than all else of a walk.
/// </summary>
internal sealed class VisitedNodes
{
    private readonly Dictionary<int, HashSet<SourceNode>> _byKind = [];

    /// <summary>Takes note of an object; false when it was there already.</summary>
    /// <param name="value">The object.</param>
    /// <param name="kind">What it is taken for, as a number.</param>
    public bool Add(ObjectNode value, int kind)
    {
        if (!_byKind.TryGetValue(kind, out HashSet<SourceNode>? visited))
        {
            _byKind.Add(kind, visited = new HashSet<SourceNode>(ReferenceEqualityComparer.Instance));
        }

        return visited.Add(value);
    }
}
