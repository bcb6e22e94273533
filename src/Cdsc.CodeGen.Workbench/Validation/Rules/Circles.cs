using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Finds what leads back to itself.</summary>
internal static class Circles
{
    /// <summary>The objects from which steps lead back to them, in their order.</summary>
    /// <param name="nodes">The objects.</param>
    /// <param name="step">Where an object leads.</param>
    public static IEnumerable<ObjectNode> Of(IReadOnlyList<ObjectNode> nodes, Func<ObjectNode, IEnumerable<ObjectNode>> step)
    {
        // What leads nowhere is in no circle, and most of a long listing goes out that way in time that grows with its length.
        var left = new Dictionary<ObjectNode, int>(ReferenceEqualityComparer.Instance);
        var sources = new Dictionary<ObjectNode, List<ObjectNode>>(ReferenceEqualityComparer.Instance);
        foreach (ObjectNode node in nodes)
        {
            ObjectNode[] targets = [.. step(node)];
            left[node] = targets.Length;
            foreach (ObjectNode target in targets)
            {
                (sources.TryGetValue(target, out List<ObjectNode>? known) ? known : sources[target] = []).Add(node);
            }
        }

        var ends = new Queue<ObjectNode>(nodes.Where(node => left[node] == 0));
        while (ends.TryDequeue(out ObjectNode? end))
        {
            foreach (ObjectNode source in (sources.GetValueOrDefault(end) ?? []).Where(source => --left[source] == 0))
            {
                ends.Enqueue(source);
            }
        }

        return nodes.Where(node => left[node] > 0 && ComesBack(node, step));
    }

    private static bool ComesBack(ObjectNode start, Func<ObjectNode, IEnumerable<ObjectNode>> step)
    {
        var met = new HashSet<ObjectNode>(ReferenceEqualityComparer.Instance);
        var next = new Queue<ObjectNode>(step(start));
        while (next.TryDequeue(out ObjectNode? node))
        {
            if (ReferenceEquals(node, start))
            {
                return true;
            }

            foreach (ObjectNode other in met.Add(node) ? step(node) : [])
            {
                next.Enqueue(other);
            }
        }

        return false;
    }
}
