using System.Globalization;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Plans operations.</summary>
internal sealed class OperationPlanner(PageContext context, ExamplePlanner examples)
{
    private readonly SecurityPlanner _security = new(context);

    /// <summary>The operations by group, in the order of the document's tags, then of the operations.</summary>
    public IReadOnlyList<GroupView> Groups()
    {
        List<ObjectNode> tags = [.. SchemaParts.Items(context.Tree.Root, "tags").OfType<ObjectNode>()];
        IEnumerable<string> names = tags.Select(tag => tag.GetString("name") ?? "").Concat(context.Operations.All.Select(operation => operation.Group)).Distinct(StringComparer.Ordinal);
        var groups = new List<GroupView>();
        foreach (string name in names)
        {
            List<Html> operations = [.. context.Operations.All.Where(operation => operation.Group == name).Select(operation => context.Renderer.Render("operation", View(operation)))];
            if (operations.Count > 0)
            {
                ObjectNode? tag = tags.Find(tag => tag.GetString("name") == name);
                groups.Add(new GroupView(
                    Anchor.Of("group", name), name, context.Words(tag?.GetString("description")), tag is null ? null : PageContext.Permalink(NodeWords.UrlOf(tag)), operations));
            }
        }

        return groups;
    }

    private OperationView View(FoundOperation operation)
    {
        ObjectNode node = operation.Node;
        string? url = NodeWords.UrlOf(node);
        IReadOnlyList<Html> discovery = [.. SchemaParts.Items(node, "x-cds-discovery").OfType<ObjectNode>().Select(Discovery).OfType<Html>()];
        return new OperationView(
            operation.Anchor,
            operation.Id,
            operation.Method,
            operation.Path,
            discovery.Count > 0 && !operation.IsWebhook,
            operation.Title,
            context.Words(node.GetString("description")),
            PageContext.Permalink(url),
            discovery,
            _security.Alternatives(node),
            [.. SchemaParts.Items(node, "x-cds-pagination").OfType<ObjectNode>().Select(pager => Paging(operation, pager))],
            node.Get("x-cds-body-limit") is NumberNode limit ? SizeOf(limit.Text) : null,
            [.. operation.Parameters.Select(parameter => Parameter(operation, parameter)).OfType<Html>()],
            node.Get("requestBody") is { } body ? Body(operation, body) : null,
            [.. SchemaParts.Members(node, "responses").Select(response => Response(operation, response)).OfType<ResponseView>()],
            context.RulesOf(rule => rule.Homes.Count == 0 && rule.Url == url),
            context.QuestionsOf(url));
    }

    private Html? Discovery(ObjectNode source)
    {
        if (source.GetString("wellKnown") is { } path)
        {
            return Html.Concat([Html.Of("at the well-known path "), Html.Code(path), Html.Of(" of the host")]);
        }

        if (source.GetString("schema") is not { } schema || source.GetString("pointer") is not { } pointer)
        {
            return null;
        }

        Html owner = Html.Link(context.Schemas.Find(schema)?.Address, Html.Of(schema));
        return Html.Concat([Html.Of("in "), owner, Html.Of(" at "), Html.Link(context.FieldAddress(schema, OperationIndex.MemberOf(pointer)), Html.Code(pointer))]);
    }

    /// <summary>How a list is paged, with links to the members of the listing.</summary>
    private Html Paging(FoundOperation operation, ObjectNode pager)
    {
        SchemaEntry? listing = SchemaParts.Members(operation.Node, "responses").Where(response => response.Name.StartsWith('2'))
            .Select(response => context.Tree.Follow(response.Value)).OfType<ObjectNode>()
            .SelectMany(response => SchemaParts.Members(response, "content")).Select(media => (media.Value as ObjectNode)?.Get("schema"))
            .OfType<ObjectNode>().Select(context.Schemas.TargetOf).FirstOrDefault();
        Html Member(string name) => pager.GetString(name) is { } pointer && listing is not null
            ? Html.Link(context.FieldAddress(listing.Name, OperationIndex.MemberOf(pointer)), Html.Code(pointer))
            : Html.Code(pager.GetString(name) ?? "");
        var pieces = new List<Html> { Html.Of("The items are at "), Member("items"), Html.Of(", the URL of the next page at "), Member("next") };
        if (pager.Has("previous"))
        {
            pieces.AddRange([Html.Of(", that of the previous one at "), Member("previous")]);
        }

        if (pager.GetString("key") is { } key)
        {
            pieces.AddRange([Html.Of("; "), Html.Code(key), Html.Of(" identifies an item")]);
        }

        return Html.Concat([.. pieces, Html.Of(".")]);
    }

    private Html? Parameter(FoundOperation operation, SourceNode node)
    {
        if (context.Tree.Follow(node) is not ObjectNode parameter || parameter.GetString("name") is not { } name)
        {
            return null;
        }

        string place = parameter.GetString("in") ?? "query";
        return Field(operation, node, parameter, name, "Parameter", ["parameter", place], place);
    }

    private Html Field(FoundOperation operation, SourceNode node, ObjectNode value, string name, string kind, string[] part, string? place)
    {
        SourceNode? schema = value.Get("schema") ?? SchemaParts.Members(value, "content").Select(media => media.Value).OfType<ObjectNode>().FirstOrDefault()?.Get("schema");
        var field = new DeclaredField(name, Owner: null);
        field.Declarations.Add(schema ?? value.With([]));
        return context.Renderer.Render("field", new FieldView(
            Anchor.Part(part[0], [operation.Id, .. part[1..], name]),
            name,
            $"{operation.Title}: {name}",
            kind,
            IsPart: false,
            value.GetFlag("required") ? "required" : "optional",
            context.Types.Of(field.Main),
            context.Types.IsNullable(field.Main),
            place,
            context.Words(NodeWords.Of(node, "description", context.Tree)),
            [.. StyleOf(value).Select(context.Prose.Blocks), .. context.Conditions.Of(field).Select(context.Prose.Blocks)],
            [],
            (schema as ObjectNode)?.Get("default") is { } preset ? Html.Code(OpenApi.Words.Json(preset)) : null,
            [],
            [],
            null,
            [],
            []));
    }

    private static IEnumerable<string> StyleOf(ObjectNode parameter) => parameter.GetString("style") switch
    {
        "spaceDelimited" => ["Several values in one, separated by spaces."],
        "pipeDelimited" => ["Several values in one, separated by vertical bars."],
        _ => [],
    };

    private BodyView Body(FoundOperation operation, SourceNode node)
    {
        var body = context.Tree.Follow(node) as ObjectNode;
        return new BodyView(
            body?.GetFlag("required") ?? false,
            context.Words(NodeWords.Of(node, "description", context.Tree)),
            body is null ? [] : Contents(operation, body, "request", mayOpen: true));
    }

    private ResponseView? Response(FoundOperation operation, ObjectMember member)
    {
        if (context.Tree.Follow(member.Value) is not ObjectNode response || member.Name.StartsWith("x-", StringComparison.Ordinal))
        {
            return null;
        }

        return new ResponseView(
            Anchor.Part("response", operation.Id, member.Name),
            member.Name == "default" ? "other" : member.Name,
            member.Name[0] switch { '2' => "good", '1' or '3' => "neutral", _ => "bad" },
            context.Words(NodeWords.Of(member.Value, "description", context.Tree)),
            [
                .. SchemaParts.Members(response, "headers")
                    .Select(header => (header.Name, header.Value, Node: context.Tree.Follow(header.Value) as ObjectNode))
                    .Where(header => header.Node is not null)
                    .Select(header => Field(operation, header.Value, header.Node!, header.Name, "Header", ["header", member.Name], place: null)),
            ],
            Contents(operation, response, member.Name, mayOpen: member.Name.StartsWith('2')));
    }

    private IReadOnlyList<ContentView> Contents(FoundOperation operation, ObjectNode around, string place, bool mayOpen) =>
    [
        .. SchemaParts.Members(around, "content").Where(media => media.Value is ObjectNode).Select(media => new ContentView(
            media.Name,
            ((ObjectNode)media.Value).Get("schema") is ObjectNode { Members.Count: > 0 } schema ? context.Types.Of(schema) : Html.Of("any content"),
            examples.OfBody((ObjectNode)media.Value, operation, [place, media.Name], mayOpen))),
    ];

    private static string SizeOf(string bytes) =>
        long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out long size) && size % (1024 * 1024) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{size / (1024 * 1024)} MiB")
            : $"{bytes} bytes";
}
