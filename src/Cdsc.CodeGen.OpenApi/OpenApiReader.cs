using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Reads OpenAPI documents into one model: files → trees with positions → overlays applied → checks → lowering.</summary>
public static class OpenApiReader
{
    /// <summary>Reads documents.</summary>
    /// <param name="inputs">The documents, or overlays of such, relative to the root of <paramref name="sources"/>, with forward slashes.</param>
    /// <param name="sources">Gives the files.</param>
    public static ReadResult Read(IReadOnlyList<string> inputs, ISourceProvider sources)
    {
        var diagnostics = new DiagnosticBag();
        var files = new DocumentSet(sources, diagnostics);
        var resolver = new ReferenceResolver(files, diagnostics);

        List<ObjectNode> roots = Load(inputs, new OverlayLoader(files, resolver, diagnostics));
        var names = new SchemaNames(roots, resolver);
        List<OpenApiDocument> documents = [.. roots.Select(root => new OpenApiDocument(root, names, resolver, diagnostics))];
        bool isWhole = !diagnostics.HasErrors;
        ApiModel model = ModelLowering.Lower(roots, names, resolver, diagnostics);
        if (isWhole)
        {
            // With a part missing, the library would only report what follows from that.
            foreach (OpenApiDocument document in documents)
            {
                LibraryValidation.Check(document, diagnostics);
            }
        }

        return diagnostics.HasErrors
            ? new ReadResult(null, [], files.Files, diagnostics.ToSorted())
            : new ReadResult(model, documents, files.Files, diagnostics.ToSorted());
    }

    private static List<ObjectNode> Load(IReadOnlyList<string> inputs, OverlayLoader loader)
    {
        var roots = new List<ObjectNode>();
        foreach (string input in inputs.Select(input => input.StartsWith('/') ? input : RelativeFile.Resolve("", input) ?? input).Distinct(StringComparer.Ordinal))
        {
            if (loader.Load(input, requestedAt: null) is { } document)
            {
                roots.Add(document);
            }
        }

        return roots;
    }
}
