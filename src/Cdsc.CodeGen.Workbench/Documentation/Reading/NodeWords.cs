using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Reads what a document says about a thing in words.</summary>
internal static class NodeWords
{
    /// <summary>A word of a thing or, where it is a reference without one, of what it refers to.</summary>
    public static string? Of(SourceNode node, string name, SelfContainedTree tree)
    {
        if (node is not ObjectNode value)
        {
            return null;
        }

        return value.GetString(name) ?? (value.Has("$ref") ? (tree.Follow(value) as ObjectNode)?.GetString(name) : null);
    }

    /// <summary>The permalink of a thing; null for none.</summary>
    public static string? UrlOf(SourceNode node) =>
        node is ObjectNode value && value.TryGet("externalDocs", out ObjectNode? docs) ? docs.GetString("url") : null;
}
