using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>A member of an object with all that is declared of it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Owner">The schema that declares it first, when that has a name and is another.</param>
internal sealed record DeclaredField(string Name, SchemaEntry? Owner)
{
    /// <summary>The schemas that speak of it, those of bases first.</summary>
    public List<SourceNode> Declarations { get; } = [];

    /// <summary>Whether it may never be there.</summary>
    public bool IsForbidden => Declarations.Exists(schema => schema is BooleanNode { Value: false });

    /// <summary>The schema that tells its type: the first that does.</summary>
    public SourceNode Main => Declarations.Find(SaysType) ?? Declarations[0];

    private static bool SaysType(SourceNode schema) => schema is ObjectNode value
        && (value.Has("type") || value.Has("$ref") || value.Has("allOf") || value.Has("anyOf") || value.Has("oneOf")
            || value.Has("properties") || value.Has("items") || value.Has("enum") || value.Has("const"));
}
