using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Plans objects, lists and other types.</summary>
internal sealed class SchemaPlanner(PageContext context, ExamplePlanner examples)
{
    private readonly FieldPlanner _fields = new(context);

    /// <summary>The schemas of one kind, rendered.</summary>
    public IReadOnlyList<Html> Of(SchemaKind kind) =>
        [.. context.Schemas.All.Where(entry => entry.Kind == kind).Select(entry => context.Renderer.Render("schema", View(entry)))];

    private SchemaView View(SchemaEntry entry)
    {
        ObjectParts? parts = entry.Kind == SchemaKind.Object ? context.Schemas.PartsOf(entry) : null;
        IReadOnlyList<Condition> conditions = parts is null ? [] : context.Conditions.Of(entry.Schema, parts);
        var list = entry.Kind == SchemaKind.List ? (ObjectNode)entry.Schema : null;
        string? url = NodeWords.UrlOf(entry.Schema);
        return new SchemaView(
            entry.Anchor,
            entry.Name,
            entry.Kind == SchemaKind.Other ? "Type" : entry.Kind.ToString(),
            context.Words(NodeWords.Of(entry.Schema, "description", context.Tree)),
            PageContext.Permalink(url),
            entry.Kind == SchemaKind.Other ? context.Types.Of(entry.Schema) : null,
            list is not null ? ValueReading.IsOpen(list) : parts?.IsOpen,
            parts?.Additional is { } additional ? context.Types.Of(additional) : null,
            entry.Kind == SchemaKind.Other ? [.. context.Conditions.OfValue(entry.Schema).Select(context.Prose.Blocks)] : [],
            [.. (parts?.Bases ?? []).Select(part => Html.Link(part.Address, Html.Of(part.Name)))],
            parts is null ? [] : _fields.Of(entry, parts, conditions),
            list is null ? [] : [.. ValueReading.Of(list).Select(value => ValueOf(entry, value))],
            parts is null ? [] : [.. conditions.Select(condition => _fields.WithFields(entry, parts, []).Blocks(condition.Text))],
            examples.Of(entry),
            examples.LinksOf(entry),
            context.Uses.Of(entry),
            // Those of a member stand with it.
            context.RulesOf(rule => rule.Homes.Any(home => home.Schema == entry.Name && !(home.Field is { } field && (parts?.Has(field) ?? false)))
                || (rule.Check?.Over.Contains(entry.Name) ?? false)
                || (rule.Homes.Count == 0 && rule.Url == url)),
            context.QuestionsOf(url));
    }

    private ValueView ValueOf(SchemaEntry entry, ListedValue value) => new(
        Anchor.Value(entry.Name, value.Value),
        $"{entry.Name}: {value.Value}",
        value.Value,
        context.Words(value.Description),
        PageContext.Permalink(value.Url));
}
