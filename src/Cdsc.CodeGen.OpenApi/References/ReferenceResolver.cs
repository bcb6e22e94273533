using System.Collections.Concurrent;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Finds what a <c>$ref</c> means: a value of the same file or of another one below the root.</summary>
internal sealed class ReferenceResolver(DocumentSet documents, DiagnosticBag diagnostics)
{
    /// <summary>So many references in a row lead to a value; people write two or three.</summary>
    private const int MaximumChain = 100;

    /// <summary>What references mean, by their file and their text.</summary>
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, SourceNode?>> _resolved = new(StringComparer.Ordinal);

    /// <summary>The reference of an object, when it is one.</summary>
    public static StringNode? ReferenceOf(SourceNode node) =>
        node is ObjectNode value ? value.Get("$ref") as StringNode : null;

    /// <summary>The tree of a file that was read, or of the document that an overlay made in its place.</summary>
    public SourceNode? RootOf(string file) => documents.Load(file, requestedAt: null);

    /// <summary>The tree of a file that was read before. Other threads may ask.</summary>
    public SourceNode? KnownRootOf(string file) => documents.Known(file);

    /// <summary>Whether a file is a document of 2.0.</summary>
    public bool IsRearranged(string file) => documents.IsRearranged(file);

    /// <summary>What a reference points at, which may be a reference again; null when it can't be found, which is reported.</summary>
    public SourceNode? Resolve(StringNode reference)
    {
        if (reference.Target is { } known)
        {
            return known;
        }

        ConcurrentDictionary<string, SourceNode?> resolved = _resolved.GetOrAdd(reference.File, static _ => new(StringComparer.Ordinal));
        if (!resolved.TryGetValue(reference.Value, out SourceNode? target))
        {
            target = Find(reference);
            resolved[reference.Value] = target;
        }

        return target;
    }

    /// <summary>What a reference was found to point at before; null when nobody has asked, or it can't be found. Other threads may ask.</summary>
    public SourceNode? Known(StringNode reference) => reference.Target ?? _resolved.GetValueOrDefault(reference.File)?.GetValueOrDefault(reference.Value);

    /// <summary>Follows references until a value that is none; null when one can't be found or they lead in a circle, which is reported.</summary>
    public SourceNode? Follow(SourceNode node)
    {
        if (ReferenceOf(node) is not { } reference)
        {
            return node;
        }

        // Nearly all of them lead to a value at once.
        SourceNode? target = Resolve(reference);
        return target is not null && ReferenceOf(target) is not null ? FollowChain(node) : target;
    }

    private SourceNode? FollowChain(SourceNode node)
    {
        var visited = new HashSet<TypeId>();
        while (ReferenceOf(node) is { } reference)
        {
            if (!visited.Add(node.Id))
            {
                diagnostics.Add(DiagnosticDescriptors.CyclicReference.At(reference.Location, reference.Value));
                return null;
            }

            if (Resolve(reference) is not { } target)
            {
                return null;
            }

            if (visited.Count > MaximumChain)
            {
                diagnostics.Add(DiagnosticDescriptors.LongReference.At(reference.Location, reference.Value));
                return null;
            }

            node = target;
        }

        return node;
    }

    private SourceNode? Find(StringNode reference)
    {
        string text = reference.Value;
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        string filePart = hash < 0 ? text : text[..hash];
        string fragment = hash < 0 ? "" : Uri.UnescapeDataString(text[(hash + 1)..]);

        string? file = filePart.Length == 0 ? reference.File : FileOf(filePart, reference);
        if (file is null || documents.Load(file, reference.Location) is not { } root)
        {
            return null;
        }

        if (fragment.Length > 0 && fragment[0] != '/')
        {
            diagnostics.Add(DiagnosticDescriptors.UnsupportedReference.At(
                reference.Location, text, "only JSON Pointers (#/…) are supported as fragments"));
            return null;
        }

        if (documents.IsRearranged(file))
        {
            fragment = SwaggerReferences.PointerOf(fragment);
        }

        SourceNode? target = root;
        foreach (string segment in JsonPointer.Split(fragment))
        {
            target = target.Child(segment);
            if (target is UnreadNode)
            {
                documents.NeedWhole();
                return null;
            }

            if (target is null)
            {
                diagnostics.Add(DiagnosticDescriptors.UnresolvedReference.At(reference.Location, text, segment, file));
                return null;
            }
        }

        return target;
    }

    /// <summary>The file that a document names, relative to the root; null when it is one that is not followed, which is reported.</summary>
    /// <param name="filePart">Its path, as a document writes it in a URI.</param>
    /// <param name="reference">Where it is written.</param>
    public string? FileOf(string filePart, StringNode reference)
    {
        string path = Uri.UnescapeDataString(filePart);
        bool isBuiltIn = BuiltInFile.Is(path);
        if (!isBuiltIn && (path.StartsWith('/') || path.AsSpan().ContainsAny(':', '\\', '\0')))
        {
            diagnostics.Add(DiagnosticDescriptors.UnsupportedReference.At(
                reference.Location, reference.Value, "only relative paths with forward slashes are followed, never a host or an absolute path"));
            return null;
        }

        if (RelativeFile.Resolve(isBuiltIn ? "" : reference.File, path) is { } file && BuiltInFile.Is(file) == (isBuiltIn || BuiltInFile.Is(reference.File)))
        {
            return file;
        }

        diagnostics.Add(DiagnosticDescriptors.UnsupportedReference.At(
            reference.Location, reference.Value, "it leads out of the root of the inputs"));
        return null;
    }
}
