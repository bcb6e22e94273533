namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// What is known of a value before a condition is looked at: the schemas that it matches in any case. What they say need
/// not be said again.
/// </summary>
internal sealed class KnownSchema
{
    private static readonly ObjectNode StringSchema =
        new("", null, 0, 0, [new ObjectMember("type", 0, 0, new StringNode("", null, 0, 0, "string"))]);

    private readonly SelfContainedTree _tree;
    private readonly IReadOnlyList<ObjectNode> _schemas;
    private readonly IReadOnlySet<string> _required;

    private KnownSchema(SelfContainedTree tree, IReadOnlyList<ObjectNode> schemas, IReadOnlySet<string> required)
    {
        _tree = tree;
        _schemas = schemas;
        _required = required;
    }

    /// <summary>Nothing is known.</summary>
    public static KnownSchema Nothing(SelfContainedTree tree) => new(tree, [], new HashSet<string>());

    /// <summary>What is known besides when a schema holds, too.</summary>
    public KnownSchema With(SourceNode schema)
    {
        var schemas = new List<ObjectNode>(_schemas);
        Collect(schema, schemas);
        return new KnownSchema(_tree, schemas, _required);
    }

    /// <summary>What is known besides when a schema's own keywords hold; not what it refers to or combines.</summary>
    public KnownSchema WithKeywordsOf(ObjectNode schema) => new(_tree, [.. _schemas, schema], _required);

    /// <summary>What is known of the names of members.</summary>
    public KnownSchema Names() => new(_tree, [StringSchema], new HashSet<string>());

    /// <summary>What is known besides when a member is there.</summary>
    public KnownSchema WithMember(string name) => new(_tree, _schemas, new HashSet<string>(_required, StringComparer.Ordinal) { name });

    /// <summary>Whether a member is there in any case.</summary>
    public bool Requires(string name) => _required.Contains(name) || _schemas.Any(schema => SchemaParts.Required(schema).Contains(name));

    /// <summary>The types that the value can have; null when nothing tells.</summary>
    public IReadOnlySet<string>? Types()
    {
        HashSet<string>? types = null;
        foreach (ObjectNode schema in _schemas)
        {
            if (SchemaParts.PossibleTypes(schema) is { } own)
            {
                types = types is null ? [.. own] : [.. types.Intersect(own)];
            }
        }

        return types;
    }

    /// <summary>What is known of a member.</summary>
    public KnownSchema Member(string name) => Inner(schema => (schema.Get("properties") as ObjectNode)?.Get(name));

    /// <summary>What is known of any member.</summary>
    public KnownSchema OtherMembers() =>
        Inner(schema => schema.Has("properties") || schema.Has("patternProperties") ? null : schema.Get("additionalProperties"));

    /// <summary>What is known of the items.</summary>
    public KnownSchema Items() => Inner(schema => schema.Has("prefixItems") ? null : schema.Get("items"));

    /// <summary>The schema of the items, if there is one.</summary>
    public SourceNode? ItemSchema() => _schemas.Select(schema => schema.Get("items")).OfType<ObjectNode>().FirstOrDefault();

    private KnownSchema Inner(Func<ObjectNode, SourceNode?> part)
    {
        KnownSchema known = Nothing(_tree);
        foreach (SourceNode schema in _schemas.Select(part).OfType<SourceNode>())
        {
            known = known.With(schema);
        }

        return known;
    }

    /// <summary>A schema, what it refers to, and what its <c>allOf</c> adds: all of that holds together.</summary>
    private void Collect(SourceNode node, List<ObjectNode> schemas)
    {
        if (node is not ObjectNode schema || schemas.Exists(known => ReferenceEquals(known, schema)))
        {
            return;
        }

        schemas.Add(schema);
        if (_tree.TargetOf(schema) is { } target)
        {
            Collect(target, schemas);
        }

        foreach (SourceNode part in SchemaParts.Items(schema, "allOf"))
        {
            Collect(part, schemas);
        }
    }
}
