using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Loads OpenAPI documents, whether they are written as such or as overlays of others.</summary>
internal sealed class OverlayLoader(DocumentSet files, ReferenceResolver resolver, DiagnosticBag diagnostics)
{
    /// <summary>Overlays of overlays of overlays: more of them than anybody keeps an overview of.</summary>
    private const int MaximumChain = 20;

    private readonly Dictionary<string, ObjectNode?> _loaded = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    /// <summary>The file of the document that defines a specification; null when none is known.</summary>
    public string? FileOf(string specification) => files.FileOf(specification);

    /// <summary>Whether a file can be read.</summary>
    public bool Has(string file) => files.Has(file);

    /// <summary>Loads a document; null when it can't be used, which is reported.</summary>
    /// <param name="file">The file, relative to the root.</param>
    /// <param name="requestedAt">Where another document names it; null for an input.</param>
    public ObjectNode? Load(string file, SourceLocation? requestedAt)
    {
        if (_loaded.TryGetValue(file, out ObjectNode? known))
        {
            return known;
        }

        SourceNode? root = files.Load(file, requestedAt);
        ObjectNode? document = root switch
        {
            null => null,
            ObjectNode overlay when OverlayReader.IsOverlay(overlay) => Apply(overlay),
            _ => VersionCheck.Check(root, diagnostics),
        };
        _loaded[file] = document;
        return document;
    }

    private ObjectNode? Apply(ObjectNode root)
    {
        // Its actions may be about any value.
        files.NeedWhole();
        if (files.LacksValues)
        {
            return null;
        }

        if (OverlayReader.Read(root, diagnostics) is not { } overlay
            || resolver.FileOf(overlay.Extends.Value, overlay.Extends) is not { } baseFile)
        {
            return null;
        }

        _open.Add(root.File);
        ObjectNode? target = null;
        if (_open.Contains(baseFile))
        {
            diagnostics.Add(DiagnosticDescriptors.CyclicOverlay.At(overlay.Extends.Location, overlay.Extends.Value));
        }
        else if (_open.Count > MaximumChain)
        {
            diagnostics.Add(DiagnosticDescriptors.OverlayTooLarge.At(overlay.Extends.Location, $"more than {MaximumChain} overlays extend one another"));
        }
        else
        {
            target = Load(baseFile, overlay.Extends.Location);
        }

        _open.RemoveAt(_open.Count - 1);
        return target is null ? null : Apply(overlay, target, root.File);
    }

    private ObjectNode? Apply(Overlay overlay, ObjectNode target, string file)
    {
        // Named by itself alone, as it is published.
        var document = new OpenApiDocument(target, new SchemaNames([target], resolver), resolver, diagnostics);
        if (diagnostics.HasErrors)
        {
            // With a part missing there is no self-contained form. What is wrong is reported already.
            return null;
        }

        var draft = new BundleDraft(document);
        new OverlayApplication(draft.Root, diagnostics).Apply(overlay.Actions);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var tree = new OverlaidTree(file, draft.Schemas, SharedSchemas.Of(draft.Root, draft.Schemas, resolver));
        ObjectNode result = tree.Of(draft.Root);
        if (tree.TooDeep is { } value)
        {
            diagnostics.Add(DiagnosticDescriptors.OverlayTooLarge.At(value.Location, $"with it, the values are nested more than {SourceParser.MaximumDepth} deep"));
            return null;
        }

        files.Replace(file, result);

        // Actions may have changed what it says it is.
        return VersionCheck.Check(result, diagnostics);
    }
}
