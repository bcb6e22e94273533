using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Documents that belong together, with all that they refer to.</summary>
/// <param name="Roots">The documents, and before them those on which they build.</param>
/// <param name="Names">The names of the schemas.</param>
/// <param name="Documents">The documents for which somebody asked.</param>
/// <param name="Purpose">What they are read for.</param>
internal sealed record LoadedSet(IReadOnlyList<ObjectNode> Roots, SchemaNames Names, IReadOnlyList<OpenApiDocument> Documents, ReadPurpose Purpose)
{
    /// <summary>Loads documents; what is missing or no document is reported.</summary>
    public static LoadedSet Load(ReadRequest request, OverlayLoader loader, ReferenceResolver resolver, DiagnosticBag diagnostics)
    {
        var asked = new List<ObjectNode>();
        foreach (string input in request.Inputs.Select(input => input.StartsWith('/') ? input : RelativeFile.Resolve("", input) ?? input).Distinct(StringComparer.Ordinal))
        {
            if (loader.Load(input, requestedAt: null) is { } document)
            {
                asked.Add(document);
            }
        }

        List<ObjectNode> roots = [.. Companions.Of(asked, loader), .. asked];
        var names = new SchemaNames(roots, resolver);
        return new LoadedSet(roots, names, [.. asked.Select(root => new OpenApiDocument(root, names, resolver, diagnostics))], request.Purpose);
    }
}
