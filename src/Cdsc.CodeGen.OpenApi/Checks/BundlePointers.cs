using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>The way back from a pointer into a self-contained document to the position in its sources.</summary>
internal static class BundlePointers
{
    /// <summary>The nearest position that a pointer of the bundle stands for.</summary>
    /// <param name="document">The document.</param>
    /// <param name="pointer">A JSON Pointer, with or without <c>#</c> in front; null for the whole document.</param>
    public static SourceLocation ToSource(OpenApiDocument document, string? pointer)
    {
        SourceNode node = document.Root;
        string[] segments = (pointer ?? "").Split('#')[^1].Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < segments.Length; i++)
        {
            string segment = JsonPointer.Unescape(Uri.UnescapeDataString(segments[i]));
            bool isComponent = i == 2 && segments[0] == "components" && segments[1] == "schemas";
            if ((isComponent ? Component(document, segment) : node.Child(segment)) is not { } child)
            {
                break;
            }

            node = document.Resolver.Follow(child) ?? child;
        }

        return node.Location;
    }

    private static SourceNode? Component(OpenApiDocument document, string name) =>
        SchemaNames.ComponentsOf(document.Root).Where(member => member.Name == name).Select(member => member.Value).FirstOrDefault()
        ?? document.ExternalSchemas.Where(schema => document.Names.NameOf(schema.Key) == name).Select(schema => schema.Value).FirstOrDefault();
}
