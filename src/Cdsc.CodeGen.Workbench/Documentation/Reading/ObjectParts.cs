using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>What an object is made of: what its schema says, and every branch of <c>allOf</c>.</summary>
internal sealed class ObjectParts
{
    private readonly SchemaIndex _index;
    private readonly OrderedDictionary<string, DeclaredField> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<ObjectNode> _visited = new(ReferenceEqualityComparer.Instance);

    private ObjectParts(SchemaIndex index) => _index = index;

    /// <summary>The schemas that hold together.</summary>
    public List<ObjectNode> Schemas { get; } = [];

    /// <summary>The named schemas that it includes, in the order of the document.</summary>
    public List<SchemaEntry> Bases { get; } = [];

    /// <summary>The members, those of bases first.</summary>
    public IReadOnlyList<DeclaredField> Fields => _fields.Values;

    /// <summary>Whether it declares a member.</summary>
    public bool Has(string member) => _fields.ContainsKey(member);

    /// <summary>The members that must be there.</summary>
    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether members that are not declared may be there.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>The schema of members that are not declared; null when nothing is said of them.</summary>
    public ObjectNode? Additional { get; private set; }

    /// <summary>The parts of a schema.</summary>
    public static ObjectParts Of(SourceNode schema, SchemaIndex index)
    {
        var parts = new ObjectParts(index);
        if (schema is ObjectNode value)
        {
            parts.Visit(value, owner: null);
        }

        return parts;
    }

    private void Visit(ObjectNode schema, SchemaEntry? owner)
    {
        if (!_visited.Add(schema))
        {
            // A base that is its own base says nothing new the second time.
            return;
        }

        if (_index.Tree.TargetOf(schema) is ObjectNode target)
        {
            Include(schema, target, owner);
        }

        foreach (ObjectNode branch in SchemaParts.Items(schema, "allOf").OfType<ObjectNode>())
        {
            Visit(branch, owner);
        }

        Schemas.Add(schema);
        foreach (ObjectMember member in SchemaParts.Members(schema, "properties"))
        {
            if (!_fields.TryGetValue(member.Name, out DeclaredField? field))
            {
                _fields.Add(member.Name, field = new DeclaredField(member.Name, owner));
            }

            field.Declarations.Add(member.Value);
        }

        Required.UnionWith(SchemaParts.Required(schema));
        IsOpen &= schema.Get("additionalProperties") is not BooleanNode { Value: false };
        Additional ??= schema.Get("additionalProperties") is ObjectNode { Members.Count: > 0 } additional ? additional : null;
    }

    private void Include(ObjectNode reference, ObjectNode target, SchemaEntry? owner)
    {
        SchemaEntry? named = _index.TargetOf(reference);
        if (named is not null && !Bases.Contains(named))
        {
            Bases.Add(named);
        }

        Visit(target, named ?? owner);
    }
}
