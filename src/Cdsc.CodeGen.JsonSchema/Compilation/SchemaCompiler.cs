using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// Compiles a schema and all that it reaches. What is reached waits in a queue, so neither depth nor circles of references
/// do any harm.
/// </summary>
internal sealed class SchemaCompiler(
    SchemaIndex index,
    IReadOnlyDictionary<SchemaPlace, SchemaNode> compiledBefore,
    IReadOnlyDictionary<SchemaResource, DynamicResource> resourcesBefore,
    PatternCache patterns)
{
    private readonly ReferenceResolver _references = new(index);
    private readonly Dialects _dialects = new(index);
    private readonly Queue<(LocatedSchema Schema, SchemaNode Node)> _waiting = new();

    /// <summary>What was compiled here.</summary>
    public Dictionary<SchemaPlace, SchemaNode> Compiled { get; } = [];

    /// <summary>The dynamic anchors of the schema resources that were reached here.</summary>
    public Dictionary<SchemaResource, DynamicResource> Resources { get; } = new(ReferenceEqualityComparer.Instance);

    public List<SchemaProblem> Problems { get; } = [.. index.Problems];

    public PatternCache Patterns { get; } = patterns;

    public SchemaNode? Compile(string uri)
    {
        if (!_references.TryResolve(null, uri, out LocatedSchema? schema, out _, out string? problem))
        {
            Problems.Add(new SchemaProblem(uri, problem));
            return null;
        }

        SchemaNode root = Node(schema);
        while (_waiting.TryDequeue(out (LocatedSchema Schema, SchemaNode Node) next))
        {
            Complete(next.Schema, next.Node);
        }

        return root;
    }

    /// <summary>The node of a schema, which may still have to be completed.</summary>
    public SchemaNode Node(LocatedSchema schema)
    {
        // First, because the schema may be one of its resource's dynamic anchors.
        DynamicResource? resource = Dynamic(schema.Resource);
        if (compiledBefore.TryGetValue(schema.Place, out SchemaNode? node) || Compiled.TryGetValue(schema.Place, out node))
        {
            return node;
        }

        node = new SchemaNode(schema.Location, resource);
        Compiled.Add(schema.Place, node);
        _waiting.Enqueue((schema, node));
        return node;
    }

    /// <summary>The node of the schema at a place where only a schema may be.</summary>
    public SchemaNode? Node(SchemaPlace place) => _references.Schema(place) is { } schema ? Node(schema) : null;

    /// <summary>The node that a reference means, and the fragment it was found by.</summary>
    public (SchemaNode? Node, LocatedSchema? Target, string Fragment) Resolve(LocatedSchema from, string keyword, string reference)
    {
        if (_references.TryResolve(from.Resource, reference, out LocatedSchema? target, out string fragment, out string? problem))
        {
            return (Node(target), target, fragment);
        }

        Problems.Add(new SchemaProblem(SchemaLocation.Append(from.Location, keyword), $"the reference {ValueText.Quote(reference)} can't be resolved: {problem}"));
        return default;
    }

    private void Complete(LocatedSchema schema, SchemaNode node)
    {
        switch (schema.Element.ValueKind)
        {
            case JsonValueKind.Object:
                Vocabularies vocabularies = _dialects.Of(schema.Resource, place => _references.Schema(place)!.Element, Problems);
                node.Complete(KeywordBuilder.Build(new KeywordReader(this, schema, node), vocabularies));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                node.Complete(schema.Element.GetBoolean());
                break;
            default:
                Problems.Add(new SchemaProblem(schema.Location, "a schema must be an object or a boolean"));
                break;
        }
    }

    /// <summary>
    /// A <c>$dynamicRef</c> may lead to any dynamic anchor of a resource on its way, so all are compiled with the resource.
    /// </summary>
    private DynamicResource? Dynamic(SchemaResource resource)
    {
        if (resource.DynamicAnchors.Count == 0)
        {
            return null;
        }

        if (resourcesBefore.TryGetValue(resource, out DynamicResource? dynamic) || Resources.TryGetValue(resource, out dynamic))
        {
            return dynamic;
        }

        dynamic = new DynamicResource();
        Resources.Add(resource, dynamic);
        foreach ((string anchor, SchemaPlace place) in resource.DynamicAnchors)
        {
            dynamic.Anchors.Add(anchor, Node(place)!);
        }

        return dynamic;
    }
}
