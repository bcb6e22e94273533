using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Plans examples: those of bodies, and those under <c>components.examples</c>, which belong to the object that their names begin with.</summary>
internal sealed class ExamplePlanner
{
    /// <summary>An example of more lines is shown on demand.</summary>
    private const int ShortExample = 24;

    private readonly PageContext _context;
    private readonly Dictionary<string, List<Html>> _ofSchema = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Html>> _links = new(StringComparer.Ordinal);

    /// <summary>Finds the examples under <c>components.examples</c>.</summary>
    public ExamplePlanner(PageContext context)
    {
        _context = context;
        ObjectNode components = context.Tree.Root.Get("components") as ObjectNode ?? context.Tree.Root;
        foreach (ObjectMember example in SchemaParts.Members(components, "examples"))
        {
            SchemaEntry? owner = context.Schemas.All
                .Where(entry => IsNamedAfter(example.Name, entry.Name))
                .MaxBy(entry => entry.Name.Length);
            if (owner is not null && Render(example, Anchor.Of("example", example.Name), isFirst: true) is { } piece)
            {
                Append(_ofSchema, owner.Name, piece);
            }
        }
    }

    /// <summary>The examples of a schema.</summary>
    public IReadOnlyList<Html> Of(SchemaEntry entry) =>
        [.. _ofSchema.GetValueOrDefault(entry.Name) ?? [], .. OfKeyword(entry)];

    /// <summary>Links to the examples of a schema that stand with operations.</summary>
    public IReadOnlyList<Html> LinksOf(SchemaEntry entry) => _links.GetValueOrDefault(entry.Name) ?? [];

    /// <summary>The examples of a body.</summary>
    /// <param name="media">The media type object.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="place">Which of its bodies it is.</param>
    /// <param name="mayOpen">Whether the first may be shown at once.</param>
    public IReadOnlyList<Html> OfBody(ObjectNode media, FoundOperation operation, string[] place, bool mayOpen)
    {
        var pieces = new List<Html>();
        IEnumerable<ObjectMember> examples = SchemaParts.Members(media, "examples");
        if (media.Get("example") is { } single)
        {
            ObjectNode wrapped = media.With([new ObjectMember("value", 0, 0, single)]);
            examples = examples.Append(new ObjectMember("Example", 0, 0, wrapped));
        }

        foreach (ObjectMember example in examples)
        {
            string anchor = Anchor.Part("example", [operation.Id, .. place, example.Name]);
            if (Render(example, anchor, isFirst: mayOpen && pieces.Count == 0) is not { } piece)
            {
                continue;
            }

            pieces.Add(piece);
            if (media.Get("schema") is { } schema && _context.Schemas.TargetOf(schema) is { } target)
            {
                Html title = Html.Of(TitleOf(example));
                Append(_links, target.Name, Html.Concat([Html.Link("#" + anchor, title), Html.Of($" ({operation.Title})")]));
            }
        }

        return pieces;
    }

    private IEnumerable<Html> OfKeyword(SchemaEntry entry)
    {
        IReadOnlyList<SourceNode> values = entry.Schema is ObjectNode schema
            ? [.. SchemaParts.Items(schema, "examples"), .. schema.Get("example") is { } single ? (SourceNode[])[single] : []]
            : [];
        for (int i = 0; i < values.Count; i++)
        {
            string title = values.Count == 1 ? "Example" : $"Example {i + 1}";
            yield return Render(Anchor.Part("example", entry.Name, title), title, null, values[i], i == 0);
        }
    }

    private Html? Render(ObjectMember example, string anchor, bool isFirst) =>
        _context.Tree.Follow(example.Value) is ObjectNode { } node && node.Get("value") is { } value
            ? Render(anchor, TitleOf(example), NodeWords.Of(example.Value, "description", _context.Tree), value, isFirst)
            : null;

    private Html Render(string anchor, string title, string? description, SourceNode value, bool isFirst) => _context.Renderer.Render("example", new ExampleView(
        anchor,
        title,
        _context.Words(description),
        value is StringNode text && text.Value.Contains('\n', StringComparison.Ordinal) ? Html.Of(text.Value) : JsonHtml.Of(value),
        isFirst && JsonHtml.LinesOf(value) <= ShortExample));

    private string TitleOf(ObjectMember example) => NodeWords.Of(example.Value, "summary", _context.Tree) ?? example.Name;

    /// <summary>Whether an example is called like a schema, in the usual style of such names, with more behind it at most.</summary>
    private static bool IsNamedAfter(string example, string schema) =>
        example.StartsWith(schema, StringComparison.OrdinalIgnoreCase) && (example.Length == schema.Length || !char.IsLower(example[schema.Length]));

    private static void Append(Dictionary<string, List<Html>> index, string name, Html piece)
    {
        if (!index.TryGetValue(name, out List<Html>? pieces))
        {
            index.Add(name, pieces = []);
        }

        pieces.Add(piece);
    }
}
