namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Plans the rules of the specification and its open questions.</summary>
internal sealed class RulePlanner(PageContext context)
{
    /// <summary>The rules by section, in the order of the file.</summary>
    public IReadOnlyList<RuleSectionView> Sections() =>
    [
        .. context.Rules.GroupBy(rule => (rule.Section, rule.Url)).Select(group => new RuleSectionView(
            Anchor.Of("rules", $"{group.Key.Section}.{FragmentOf(group.Key.Url)}"),
            $"Section {group.Key.Section}",
            Html.Link(group.Key.Url, Html.Of(FragmentOf(group.Key.Url).Replace('-', ' '))),
            [.. group.Select(rule => context.Renderer.Render("rule", View(rule)))])),
    ];

    /// <summary>The open questions by kind, in the order of the file.</summary>
    public IReadOnlyList<QuestionGroupView> Questions() =>
    [
        .. context.Questions.GroupBy(question => question.Group).Select(group => new QuestionGroupView(
            Anchor.Of("questions", group.Key),
            group.Key,
            [.. group.Select(question => context.Renderer.Render("question", View(question)))])),
    ];

    private RuleView View(SpecificationRule rule) => new(
        Anchor.Of("rule", rule.Id),
        rule.Id,
        context.Prose.Inline(rule.Text),
        rule.Binds switch
        {
            "both" => "Server and Client",
            "server" => "Server",
            "client" => "Client",
            "extension-author" => "author of an extension",
            var other => other,
        },
        rule.Class switch
        {
            "schema" => "by its schema",
            "document" => "by a check of documents",
            "live" => "by a test of the running system",
            var other => other,
        },
        [.. rule.Homes.Select(Home).DistinctBy(home => home.ToString())],
        [.. Notes(rule)]);

    private Html Home(SpecificationRuleHome home) => home.Field is { } field && context.FieldAddress(home.Schema, field) is { } address
        ? Html.Link(address, Html.Of($"{home.Schema}.{field}"))
        : Html.Link(context.Schemas.Find(home.Schema)?.Address, Html.Of(home.Schema));

    private IEnumerable<NoteView> Notes(SpecificationRule rule)
    {
        if (rule.Check is { } check)
        {
            yield return new NoteView("Check", Html.Concat([Html.Code(check.Name), Html.Of(": "), context.Prose.Inline(check.Text)]));
            if (check.Over.Count > 0)
            {
                yield return new NoteView("Looks at", Html.Join(", ", check.Over.Select(name => Html.Link(context.Schemas.Find(name)?.Address, Html.Of(name)))));
            }
        }

        foreach ((string name, string text) in rule.Notes)
        {
            yield return new NoteView(name, context.Prose.Inline(text));
        }
    }

    private QuestionView View(OpenQuestion question) => new(
        Anchor.Of("question", question.Id),
        question.Id,
        $"{question.Id} {question.Title.Replace("`", "", StringComparison.Ordinal)}",
        context.Prose.Inline(question.Title),
        context.Prose.Blocks(question.Text));

    private static string FragmentOf(string url)
    {
        int hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? url : url[(hash + 1)..];
    }
}
