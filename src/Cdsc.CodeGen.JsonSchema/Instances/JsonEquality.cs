using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// Equality of JSON values as JSON Schema defines it: numbers by their value, objects whatever the order of their
/// members. It works on a list of pairs instead of calling itself, so that depth can't exhaust the stack.
/// </summary>
internal sealed class JsonEquality : IEqualityComparer<InstanceNode>
{
    // Deeper values have no part in the hash; equality still sees them. JsonDocument reads no deeper unless told so.
    private const int HashDepth = 64;

    public static readonly JsonEquality Instance = new();

    public bool Equals(InstanceNode? x, InstanceNode? y)
    {
        if (x is null || y is null)
        {
            return x == y;
        }

        Stack<(InstanceNode, InstanceNode)>? rest = null;
        while (true)
        {
            if (x.Kind != y.Kind || !Same(x, y, ref rest))
            {
                return false;
            }

            if (rest is null || !rest.TryPop(out (InstanceNode, InstanceNode) next))
            {
                return true;
            }

            (x, y) = next;
        }
    }

    public int GetHashCode(InstanceNode obj) => Hash(obj, HashDepth);

    private static bool Same(InstanceNode x, InstanceNode y, ref Stack<(InstanceNode, InstanceNode)>? rest)
    {
        switch (x.Kind)
        {
            case JsonValueKind.String:
                return string.Equals(x.Text, y.Text, StringComparison.Ordinal);
            case JsonValueKind.Number:
                return x.Number.Equals(y.Number);
            case JsonValueKind.Array:
            case JsonValueKind.Object:
                if (x.Children.Length != y.Children.Length)
                {
                    return false;
                }

                rest ??= new();
                foreach (InstanceNode child in x.Children)
                {
                    InstanceNode? other = x.Kind == JsonValueKind.Array ? y.Children[child.Index] : y.Member(child.Name);
                    if (other is null)
                    {
                        return false;
                    }

                    rest.Push((child, other));
                }

                return true;
            default:
                return true;
        }
    }

    private static int Hash(InstanceNode node, int depth)
    {
        int hash = (int)node.Kind;
        switch (node.Kind)
        {
            case JsonValueKind.String:
                return HashCode.Combine(hash, node.Text);
            case JsonValueKind.Number:
                return HashCode.Combine(hash, node.Number);
            case JsonValueKind.Array when depth > 0:
                foreach (InstanceNode item in node.Children)
                {
                    hash = HashCode.Combine(hash, Hash(item, depth - 1));
                }

                return hash;
            case JsonValueKind.Object when depth > 0:
                foreach (InstanceNode member in node.Children)
                {
                    // A sum, because the order of the members doesn't count.
                    hash += HashCode.Combine(member.Name, Hash(member, depth - 1));
                }

                return hash;
            default:
                return hash;
        }
    }
}
