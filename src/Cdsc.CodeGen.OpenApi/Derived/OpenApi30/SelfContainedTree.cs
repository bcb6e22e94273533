using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>The self-contained form of a document as a tree: every reference in it stays inside.</summary>
internal sealed class SelfContainedTree
{
    private readonly Dictionary<string, SourceNode?> _targets = new(StringComparer.Ordinal);

    private SelfContainedTree(ObjectNode root) => Root = root;

    /// <summary>The document.</summary>
    public ObjectNode Root { get; }

    /// <summary>The self-contained form of a document.</summary>
    public static SelfContainedTree Of(OpenApiDocument document)
    {
        var diagnostics = new DiagnosticBag();
        SourceNode? root = new JsonSourceParser(document.Name + ".openapi.json", new Utf8Pieces(document.Bundle), diagnostics, JsonText.WriterOptions.MaxDepth).Parse();
        return root is ObjectNode value
            ? new SelfContainedTree(value)
            : throw new InvalidOperationException($"The bundle is no JSON: {diagnostics.ToSorted()[0]}");
    }

    /// <summary>What an object refers to, one step far; null when it is no reference, or one that leads nowhere.</summary>
    public SourceNode? TargetOf(SourceNode node) =>
        ReferenceResolver.ReferenceOf(node) is { } reference ? Find(reference.Value) : null;

    /// <summary>The value behind all references, or the last one of a circle.</summary>
    public SourceNode Follow(SourceNode node)
    {
        var visited = new HashSet<SourceNode>(ReferenceEqualityComparer.Instance);
        while (visited.Add(node) && TargetOf(node) is { } target)
        {
            node = target;
        }

        return node;
    }

    /// <summary>What a reference leads to.</summary>
    public SourceNode? Find(string reference)
    {
        if (!_targets.TryGetValue(reference, out SourceNode? target))
        {
            target = reference.StartsWith('#') ? Walk(Uri.UnescapeDataString(reference[1..])) : null;
            _targets.Add(reference, target);
        }

        return target;
    }

    private SourceNode? Walk(string pointer)
    {
        SourceNode? node = Root;
        foreach (string segment in pointer.Length == 0 || pointer[0] == '/' ? JsonPointer.Split(pointer) : ["no pointer"])
        {
            node = node?.Child(segment);
        }

        return node;
    }
}
