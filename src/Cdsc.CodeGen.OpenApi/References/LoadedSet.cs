using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Documents that belong together, with all that they refer to.</summary>
/// <param name="Roots">The documents, and before them those on which they build.</param>
/// <param name="Names">The names of the schemas.</param>
/// <param name="Documents">The documents for which somebody asked.</param>
internal sealed record LoadedSet(IReadOnlyList<ObjectNode> Roots, SchemaNames Names, IReadOnlyList<OpenApiDocument> Documents)
{
    /// <summary>Loads documents; what is missing or no document is reported.</summary>
    public static LoadedSet Load(IReadOnlyList<string> inputs, DocumentSet files, ReferenceResolver resolver, DiagnosticBag diagnostics)
    {
        var asked = new List<ObjectNode>();
        foreach (string input in inputs.Select(input => input.StartsWith('/') ? input : RelativeFile.Resolve("", input) ?? input).Distinct(StringComparer.Ordinal))
        {
            if (files.Load(input, requestedAt: null) is { } root && VersionCheck.Check(root, diagnostics) is { } document)
            {
                asked.Add(document);
            }
        }

        List<ObjectNode> roots = [.. Companions.Of(asked, files, diagnostics), .. asked];
        var names = new SchemaNames(roots, resolver);
        return new LoadedSet(roots, names, [.. asked.Select(root => new OpenApiDocument(root, names, resolver, diagnostics))]);
    }
}
