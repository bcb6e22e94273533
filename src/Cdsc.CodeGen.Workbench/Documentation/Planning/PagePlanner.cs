using System.Security.Cryptography;
using System.Text;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Plans a page as a whole.</summary>
internal sealed class PagePlanner(PageContext context)
{
    /// <summary>The page.</summary>
    /// <param name="pages">The pages of the set; empty when this is the only one.</param>
    public PageView Plan(IReadOnlyList<PageLinkView> pages)
    {
        var examples = new ExamplePlanner(context);
        IReadOnlyList<GroupView> groups = new OperationPlanner(context, examples).Groups();
        IReadOnlyList<SecurityView> security = new SecurityPlanner(context).Schemes();
        var rules = new RulePlanner(context);
        IReadOnlyList<RuleSectionView> sections = rules.Sections();
        IReadOnlyList<QuestionGroupView> questions = rules.Questions();
        // After the operations, since objects lead to the examples that stand there.
        var schemas = new SchemaPlanner(context, examples);
        string style = context.Renderer.TextOf("page.css");
        string code = context.Renderer.TextOf("page.js");
        return new PageView(
            context.Info.GetString("title") ?? "API",
            context.Info.GetString("version") ?? "",
            context.Info.GetString("summary"),
            context.Words(context.Info.GetString("description")),
            PageContext.Permalink(NodeWords.UrlOf(context.Tree.Root)),
            Policy(style, code),
            new Html(style),
            new Html(code),
            pages,
            Facts(sections),
            [.. SchemaParts.Items(context.Tree.Root, "servers").OfType<ObjectNode>().Select(server => server.GetString("url")).OfType<string>().Select(Html.Code)],
            new IndexPlanner(context).Of(groups, security, sections, questions),
            groups,
            schemas.Of(SchemaKind.Object),
            schemas.Of(SchemaKind.List),
            schemas.Of(SchemaKind.Other),
            security,
            sections,
            questions);
    }

    private List<Html> Facts(IReadOnlyList<RuleSectionView> sections)
    {
        int Schemas(SchemaKind kind) => context.Schemas.All.Count(entry => entry.Kind == kind);
        (int Count, string One, string Many, string Address)[] facts =
        [
            (context.Operations.All.Count, "operation", "operations", "#operations"),
            (Schemas(SchemaKind.Object), "object", "objects", "#objects"),
            (Schemas(SchemaKind.List), "list", "lists", "#lists"),
            (sections.Sum(section => section.Rules.Count), "rule", "rules", "#rules"),
            (context.Questions.Count, "open question", "open questions", "#questions"),
        ];
        return [.. facts.Where(fact => fact.Count > 0).Select(fact => Html.Link(fact.Address, Html.Of($"{fact.Count} {(fact.Count == 1 ? fact.One : fact.Many)}")))];
    }

    /// <summary>
    /// The second line of defence, should a document ever get markup into a page: a browser runs no script and takes no style but
    /// those that are hashed here, and loads nothing.
    /// </summary>
    private static Html Policy(string style, string code) => Html.Of(
        $"default-src 'none'; script-src '{HashOf(code)}'; style-src '{HashOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'");

    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
