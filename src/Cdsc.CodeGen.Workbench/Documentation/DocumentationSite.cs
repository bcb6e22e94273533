using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Makes a reference to read of documents: one page each, complete in itself.</summary>
internal static class DocumentationSite
{
    private const string Extension = ".html";

    /// <summary>The pages.</summary>
    /// <param name="documents">The documents, in the order in which pages name them.</param>
    /// <param name="templates">The templates.</param>
    /// <param name="diagnostics">Takes what is wrong with a template.</param>
    public static IReadOnlyList<GeneratedFile> Pages(IReadOnlyList<OpenApiDocument> documents, HtmlTemplates templates, DiagnosticBag diagnostics)
    {
        var renderer = new HtmlRenderer(templates, diagnostics);
        var specifications = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (OpenApiDocument document in documents)
        {
            if (InfoOf(document)?.GetString("x-cds-specification") is { } name)
            {
                specifications.TryAdd(name, AddressOf(document));
            }
        }

        return
        [
            .. documents.Select(document => new GeneratedFile(
                FileOf(document),
                renderer.Render("page", new PagePlanner(new PageContext(document, specifications, renderer)).Plan(LinksFrom(document, documents))).ToString())),
        ];
    }

    private static IReadOnlyList<PageLinkView> LinksFrom(OpenApiDocument current, IReadOnlyList<OpenApiDocument> documents) => documents.Count == 1 ? [] :
    [
        .. documents.Select(document => new PageLinkView(AddressOf(document), InfoOf(document)?.GetString("title") ?? document.Name, document == current)),
    ];

    private static string FileOf(OpenApiDocument document) => document.Name + Extension;

    private static string AddressOf(OpenApiDocument document) => Uri.EscapeDataString(FileOf(document));

    private static ObjectNode? InfoOf(OpenApiDocument document) => document.Root.Get("info") as ObjectNode;
}
