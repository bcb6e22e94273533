namespace Cdsc.CodeGen.JsonSchema;

/// <summary>A schema resource: a document's root schema, or a schema with an own <c>$id</c>.</summary>
internal sealed class SchemaResource(string uri, SchemaPlace root, SchemaResource? parent)
{
    /// <summary>The base URI, absolute and without fragment.</summary>
    public string Uri { get; } = uri;

    public SchemaPlace Root { get; } = root;

    /// <summary>The resource around this one in the same document.</summary>
    public SchemaResource? Parent { get; } = parent;

    /// <summary>The schemas with an <c>$anchor</c> or a <c>$dynamicAnchor</c>.</summary>
    public Dictionary<string, SchemaPlace> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Which of <see cref="Anchors"/> are dynamic.</summary>
    public Dictionary<string, SchemaPlace> DynamicAnchors { get; } = new(StringComparer.Ordinal);
}
