using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Plans the members of objects.</summary>
internal sealed class FieldPlanner(PageContext context)
{
    /// <summary>Parts of parts are shown down to this depth.</summary>
    private const int Deepest = 6;

    /// <summary>The members of an object, each followed by its parts where those have no name of their own.</summary>
    /// <param name="entry">The object.</param>
    /// <param name="parts">What it is made of.</param>
    /// <param name="conditions">What must hold besides.</param>
    public IReadOnlyList<Html> Of(SchemaEntry entry, ObjectParts parts, IReadOnlyList<Condition> conditions) =>
        [.. Rows(entry, parts, conditions, []).Select(view => context.Renderer.Render("field", view))];

    private IEnumerable<FieldView> Rows(SchemaEntry entry, ObjectParts parts, IReadOnlyList<Condition> conditions, string[] path)
    {
        foreach (DeclaredField field in parts.Fields)
        {
            string[] own = [.. path, field.Name];
            yield return Row(entry, parts, field, conditions, own);
            SourceNode inner = InnerOf(field.Main, out string suffix);
            if (own.Length < Deepest && inner is ObjectNode { } schema && !schema.Has("$ref"))
            {
                ObjectParts innerParts = ObjectParts.Of(schema, context.Schemas);
                foreach (FieldView row in Rows(entry, innerParts, context.Conditions.Of(schema, innerParts), [.. path, field.Name + suffix]))
                {
                    yield return row;
                }
            }
        }
    }

    private FieldView Row(SchemaEntry entry, ObjectParts parts, DeclaredField field, IReadOnlyList<Condition> conditions, string[] path)
    {
        List<Condition> concerning = [.. conditions.Where(condition => condition.Concerns.Contains(field.Name))];
        string level = field.IsForbidden ? "forbidden"
            : parts.Required.Contains(field.Name) ? "required"
            : concerning.Count > 0 ? "conditional" : "optional";
        string? url = field.Declarations.Select(NodeWords.UrlOf).FirstOrDefault(url => url is not null);
        bool isOfType = path.Length == 1;
        return new FieldView(
            Anchor.Field(entry.Name, path),
            string.Join('.', path),
            $"{entry.Name}.{string.Join('.', path)}",
            "Member",
            !isOfType,
            level,
            field.IsForbidden ? null : context.Types.Of(field.Main),
            !field.IsForbidden && context.Types.IsNullable(field.Main),
            In: null,
            context.Words(field.Declarations.Select(schema => NodeWords.Of(schema, "description", context.Tree)).FirstOrDefault(text => text is not null)),
            [.. context.Conditions.Of(field).Select(context.Prose.Blocks)],
            level == "conditional" ? [.. concerning.Select(condition => WithFields(entry, parts, path[..^1]).Blocks(condition.Text))] : [],
            DefaultOf(field),
            isOfType ? LeadsTo(entry, field) : [],
            ValuesOf(field, entry, path),
            PageContext.Permalink(url),
            isOfType ? context.RulesOf(rule => rule.Homes.Any(home => home.Schema == entry.Name && home.Field == field.Name)) : [],
            isOfType && url != NodeWords.UrlOf(entry.Schema) ? context.QuestionsOf(url) : []);
    }

    /// <summary>Words in which the names of members are links.</summary>
    public ProseHtml WithFields(SchemaEntry entry, ObjectParts parts, string[] path) => new(word =>
        parts.Has(word) ? "#" + Anchor.Field(entry.Name, [.. path, word]) : context.AddressOf(word));

    private IReadOnlyList<Html> LeadsTo(SchemaEntry entry, DeclaredField field) =>
    [
        .. context.Operations.FoundIn(entry.Name, field.Name)
            .Concat(field.Owner is { } owner ? context.Operations.FoundIn(owner.Name, field.Name) : [])
            .Distinct().Select(PageContext.Link),
    ];

    private static Html? DefaultOf(DeclaredField field) =>
        field.Declarations.OfType<ObjectNode>().Select(schema => schema.Get("default")).FirstOrDefault(value => value is not null) is { } value
            ? Html.Code(OpenApi.Words.Json(value))
            : null;

    /// <summary>The values of a list that has no name, where there is something to say about them.</summary>
    private IReadOnlyList<ValueView> ValuesOf(DeclaredField field, SchemaEntry entry, string[] path)
    {
        SourceNode inner = InnerOf(field.Main, out _);
        if (!SchemaIndex.IsList(inner))
        {
            return [];
        }

        string name = $"{entry.Name}.{string.Join('.', path)}";
        return [.. ValueReading.Of((ObjectNode)inner).Select(value => new ValueView(
            Anchor.Part("value", [entry.Name, .. path, value.Value]), $"{name}: {value.Value}", value.Value, context.Words(value.Description), PageContext.Permalink(value.Url)))];
    }

    /// <summary>The schema of the items of an array or the values of a map, and of those of that.</summary>
    private static SourceNode InnerOf(SourceNode node, out string suffix)
    {
        suffix = "";
        while (node is ObjectNode schema && suffix.Length < 2 * Deepest)
        {
            if (schema.Get("items") is ObjectNode items)
            {
                suffix += "[]";
                node = items;
            }
            else if (!schema.Has("properties") && schema.Get("additionalProperties") is ObjectNode values)
            {
                suffix += ".*";
                node = values;
            }
            else
            {
                break;
            }
        }

        return node;
    }
}
