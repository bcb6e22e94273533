using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Where schemas are used: a member of an object, a body, a parameter.</summary>
internal sealed class UseIndex
{
    private readonly SchemaIndex _index;
    private readonly Dictionary<string, List<Html>> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<(string Schema, string Use)> _known = [];

    /// <summary>Finds the uses.</summary>
    /// <param name="index">The schemas.</param>
    /// <param name="operations">The operations.</param>
    public UseIndex(SchemaIndex index, IEnumerable<FoundOperation> operations)
    {
        _index = index;
        foreach (FoundOperation operation in operations)
        {
            AddOperation(operation);
        }

        foreach (SchemaEntry entry in index.All)
        {
            AddSchema(entry);
        }
    }

    /// <summary>The places where a schema is used.</summary>
    public IReadOnlyList<Html> Of(SchemaEntry entry) => _uses.GetValueOrDefault(entry.Name) ?? [];

    private void AddOperation(FoundOperation operation)
    {
        Html link = Html.Link(operation.Address, Html.Of(operation.Title));
        foreach (ObjectNode parameter in operation.Parameters.Select(_index.Tree.Follow).OfType<ObjectNode>())
        {
            Add(parameter.Get("schema"), Html.Concat([Html.Of("parameter of "), link]));
        }

        AddContents(operation.Node.Get("requestBody"), Html.Concat([Html.Of("body of "), link]));
        foreach (ObjectMember response in SchemaParts.Members(operation.Node, "responses"))
        {
            AddContents(response.Value, Html.Concat([Html.Of("answer to "), link]));
        }
    }

    private void AddContents(SourceNode? node, Html use)
    {
        foreach (ObjectNode media in node is not null && _index.Tree.Follow(node) is ObjectNode value ? SchemaParts.Members(value, "content").Select(member => member.Value).OfType<ObjectNode>() : [])
        {
            Add(media.Get("schema"), use);
        }
    }

    private void AddSchema(SchemaEntry entry)
    {
        if (entry.Kind != SchemaKind.Object)
        {
            AddReferences(entry.Schema, Html.Link(entry.Address, Html.Of(entry.Name)));
            return;
        }

        ObjectParts parts = _index.PartsOf(entry);
        foreach (SchemaEntry part in parts.Bases)
        {
            Append(part, Html.Concat([Html.Of("part of "), Html.Link(entry.Address, Html.Of(entry.Name))]));
        }

        // A member of a base is told of the base.
        foreach (DeclaredField field in parts.Fields.Where(field => field.Owner is null))
        {
            Html use = Html.Link("#" + Anchor.Field(entry.Name, [field.Name]), Html.Of($"{entry.Name}.{field.Name}"));
            field.Declarations.ForEach(schema => AddReferences(schema, use));
        }
    }

    /// <summary>Adds a use of what a schema refers to, directly or as an item.</summary>
    private void Add(SourceNode? schema, Html use)
    {
        if (schema is not null)
        {
            AddReferences(schema, use);
        }
    }

    private void AddReferences(SourceNode node, Html use)
    {
        if (node is not ObjectNode schema)
        {
            return;
        }

        if (_index.TargetOf(schema) is { } target)
        {
            Append(target, use);
        }

        IEnumerable<SourceNode> parts =
        [
            .. ((string[])["items", "additionalProperties", "contentSchema"]).Select(schema.Get).OfType<SourceNode>(),
            .. ((string[])["allOf", "anyOf", "oneOf"]).SelectMany(keyword => SchemaParts.Items(schema, keyword)),
            .. SchemaParts.Members(schema, "properties").Select(member => member.Value),
        ];
        foreach (SourceNode part in parts)
        {
            AddReferences(part, use);
        }
    }

    private void Append(SchemaEntry target, Html use)
    {
        if (!_known.Add((target.Name, use.ToString())))
        {
            return;
        }

        if (!_uses.TryGetValue(target.Name, out List<Html>? uses))
        {
            _uses.Add(target.Name, uses = []);
        }

        uses.Add(use);
    }
}
