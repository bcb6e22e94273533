using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>What all parts of a page need to know of one another.</summary>
internal sealed class PageContext
{
    private readonly IReadOnlyDictionary<string, string> _pages;
    private readonly string _specification;

    /// <summary>Looks a document over.</summary>
    /// <param name="document">The document.</param>
    /// <param name="pages">The files of all pages by the specifications that they are of.</param>
    /// <param name="renderer">Renders views.</param>
    public PageContext(OpenApiDocument document, IReadOnlyDictionary<string, string> pages, HtmlRenderer renderer)
    {
        _pages = pages;
        Renderer = renderer;
        Tree = SelfContainedTree.Of(document);
        Schemas = new SchemaIndex(Tree);
        Operations = new OperationIndex(Tree);
        Uses = new UseIndex(Schemas, Operations.All);
        Types = new TypeHtml(Schemas);
        Conditions = new ConditionReading(Schemas);
        Prose = new ProseHtml(AddressOf);
        _specification = Info.GetString("x-cds-specification") ?? "";
        Rules = [.. SpecificationRules.All.Where(rule => rule.Specification == _specification)];
        Questions = [.. OpenQuestions.All.Where(question => question.Specification == _specification)];
    }

    public HtmlRenderer Renderer { get; }

    public SelfContainedTree Tree { get; }

    public SchemaIndex Schemas { get; }

    public OperationIndex Operations { get; }

    public UseIndex Uses { get; }

    public TypeHtml Types { get; }

    public ConditionReading Conditions { get; }

    public ProseHtml Prose { get; }

    /// <summary>The rules of the specification that the document defines.</summary>
    public IReadOnlyList<SpecificationRule> Rules { get; }

    /// <summary>The open questions of that specification.</summary>
    public IReadOnlyList<OpenQuestion> Questions { get; }

    /// <summary>What the document says about itself.</summary>
    public ObjectNode Info => Tree.Root.Get("info") as ObjectNode ?? Tree.Root;

    /// <summary>The words of a document as HTML; null for none.</summary>
    public Html? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : Prose.Blocks(text);

    /// <summary>A link to what a permalink leads to; null for none.</summary>
    public static Html? Permalink(string? url) => url is null ? null : Html.Link(url, Html.Of(PermalinkText.Of(url)));

    /// <summary>Links to the rules that fit.</summary>
    public IReadOnlyList<Html> RulesOf(Func<SpecificationRule, bool> fits) =>
        [.. Rules.Where(fits).Select(rule => Html.Link(AddressOf(rule.Id), Html.Of(rule.Id)))];

    /// <summary>Links to the open questions about what a permalink leads to.</summary>
    public IReadOnlyList<Html> QuestionsOf(string? url) => url is null ? [] :
    [
        .. Questions.Where(question => question.Urls.Contains(url)).Select(question => Html.Concat(
        [
            Html.Link(AddressOf(question.Id), Html.Of(question.Id)),
            Html.Of(" "),
            Prose.Inline(question.Title),
        ])),
    ];

    /// <summary>A link to an operation.</summary>
    public static Html Link(FoundOperation operation) => Html.Link(operation.Address, Html.Of(operation.Title));

    /// <summary>Where a member of an object is described; null when the page hasn't it.</summary>
    public string? FieldAddress(string schema, string member) =>
        Schemas.Find(schema) is { } entry && Schemas.PartsOf(entry).Has(member) ? "#" + Anchor.Field(schema, [member]) : null;

    /// <summary>Where a word leads: the name of a schema, the id of a rule or an open question.</summary>
    public string? AddressOf(string word)
    {
        if (Schemas.Find(word) is { } entry)
        {
            return entry.Address;
        }

        // Each specification has its own rules and questions, on its own page.
        return SpecificationRules.ById.TryGetValue(word, out SpecificationRule? rule) ? PageOf(rule.Specification, Anchor.Of("rule", word))
            : OpenQuestions.ById.TryGetValue(word, out OpenQuestion? question) ? PageOf(question.Specification, Anchor.Of("question", word))
            : null;
    }

    private string? PageOf(string specification, string anchor) =>
        specification == _specification ? "#" + anchor : _pages.TryGetValue(specification, out string? page) ? $"{page}#{anchor}" : null;
}
