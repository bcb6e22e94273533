using System.Text;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>The way from the top of a file to a value, kept as a chain so that values share the parts they have in common.</summary>
/// <param name="parent">The way to the value around it; null at the top.</param>
/// <param name="segment">The member name or the index.</param>
internal sealed class NodePath(NodePath? parent, string segment) : SourcePath
{
    /// <summary>Longer pointers are no document's but a trap's, and all of them together would fill the memory.</summary>
    private const int MaximumKept = 2_000;

    // Made when somebody asks, and then kept: what is asked for once is asked for again.
    private string? _pointer;

    /// <summary>The way to the value around it; null at the top.</summary>
    public NodePath? Parent { get; } = parent;

    /// <summary>The member name or the index.</summary>
    public string Segment { get; } = segment;

    /// <inheritdoc/>
    public override string ToPointer() => ToPointer(this);

    /// <summary>The JSON Pointer (RFC 6901) of a path; empty at the top.</summary>
    public static string ToPointer(NodePath? path)
    {
        if (path is null)
        {
            return "";
        }

        if (path._pointer is { } known)
        {
            return known;
        }

        // Where one is asked for, those beside it are, too, so that those around it are kept as well.
        string pointer = LengthOf(path.Parent) <= MaximumKept ? $"{ToPointer(path.Parent)}/{JsonPointer.Escape(path.Segment)}" : Joined(path);
        path._pointer = pointer.Length <= MaximumKept ? pointer : null;
        return pointer;
    }

    private static int LengthOf(NodePath? path)
    {
        int length = 0;
        for (; path is { _pointer: null } && length <= MaximumKept; path = path.Parent)
        {
            length += path.Segment.Length + 1 + path.Segment.AsSpan().Count('/') + path.Segment.AsSpan().Count('~');
        }

        return length + (path?._pointer?.Length ?? 0);
    }

    private static string Joined(NodePath path)
    {
        var segments = new Stack<string>();
        NodePath? part = path;
        for (; part is { _pointer: null }; part = part.Parent)
        {
            segments.Push(part.Segment);
        }

        var builder = new StringBuilder(part?._pointer);
        foreach (string name in segments)
        {
            builder.Append('/').Append(JsonPointer.Escape(name));
        }

        return builder.ToString();
    }
}
