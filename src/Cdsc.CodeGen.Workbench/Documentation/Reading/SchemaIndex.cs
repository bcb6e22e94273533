using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>The schemas of a self-contained document by name.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<string, SchemaEntry> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaEntry> _byPointer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectParts> _parts = new(StringComparer.Ordinal);

    /// <summary>Finds the schemas of a document.</summary>
    public SchemaIndex(SelfContainedTree tree)
    {
        Tree = tree;
        foreach (ObjectMember member in SchemaNames.ComponentsOf(tree.Root).OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            SchemaKind kind = KindOf(member.Value);
            var entry = new SchemaEntry(member.Name, kind, member.Value, Anchor.Schema(kind, member.Name));
            if (_byName.TryAdd(member.Name, entry))
            {
                _byPointer.Add(NodePath.ToPointer(member.Value.Path), entry);
                All.Add(entry);
            }
        }
    }

    /// <summary>The document.</summary>
    public SelfContainedTree Tree { get; }

    /// <summary>All of them, ordered by name.</summary>
    public List<SchemaEntry> All { get; } = [];

    /// <summary>The schema of a name; null when there is none.</summary>
    public SchemaEntry? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The schema that a reference leads to; null when it is no reference, or leads to a part of something.</summary>
    public SchemaEntry? TargetOf(SourceNode node) =>
        Tree.TargetOf(node) is { } target ? _byPointer.GetValueOrDefault(NodePath.ToPointer(target.Path)) : null;

    /// <summary>What an object is made of.</summary>
    public ObjectParts PartsOf(SchemaEntry entry)
    {
        if (!_parts.TryGetValue(entry.Name, out ObjectParts? parts))
        {
            _parts.Add(entry.Name, parts = ObjectParts.Of(entry.Schema, this));
        }

        return parts;
    }

    /// <summary>Whether a schema is a list of values.</summary>
    public static bool IsList(SourceNode node) => node is ObjectNode schema && EnumLowering.IsEnum(schema, SchemaTypes.Of(schema, new DiagnosticBag()));

    private SchemaKind KindOf(SourceNode schema) =>
        IsList(schema) ? SchemaKind.List : IsObject(schema, new HashSet<SourceNode>(ReferenceEqualityComparer.Instance)) ? SchemaKind.Object : SchemaKind.Other;

    private bool IsObject(SourceNode node, HashSet<SourceNode> visited)
    {
        if (node is not ObjectNode schema || !visited.Add(schema))
        {
            return false;
        }

        return SchemaParts.Members(schema, "properties").Count > 0
            || SchemaParts.Types(schema) is ["object"]
            || SchemaParts.Items(schema, "allOf").Any(branch => IsObject(Tree.Follow(branch), visited));
    }
}
