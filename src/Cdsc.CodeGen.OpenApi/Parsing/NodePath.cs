using System.Text;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>The way from the top of a file to a value, kept as a chain so that values share the parts they have in common.</summary>
/// <param name="Parent">The way to the value around it; null at the top.</param>
/// <param name="Segment">The member name or the index.</param>
internal sealed record NodePath(NodePath? Parent, string Segment)
{
    /// <summary>The JSON Pointer (RFC 6901) of a path; empty at the top.</summary>
    public static string ToPointer(NodePath? path)
    {
        if (path is null)
        {
            return "";
        }

        var segments = new Stack<string>();
        for (NodePath? part = path; part is not null; part = part.Parent)
        {
            segments.Push(part.Segment);
        }

        var pointer = new StringBuilder();
        foreach (string segment in segments)
        {
            pointer.Append('/').Append(JsonPointer.Escape(segment));
        }

        return pointer.ToString();
    }
}
