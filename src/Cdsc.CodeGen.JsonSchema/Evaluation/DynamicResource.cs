namespace Cdsc.CodeGen.JsonSchema;

/// <summary>A schema resource in which <c>$dynamicAnchor</c> occurs. Filled during compilation, then never changed.</summary>
internal sealed class DynamicResource
{
    public Dictionary<string, SchemaNode> Anchors { get; } = new(StringComparer.Ordinal);
}
