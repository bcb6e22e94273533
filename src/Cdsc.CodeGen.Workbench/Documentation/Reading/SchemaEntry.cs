using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>A schema that has a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it describes.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Anchor">Where it is described.</param>
internal sealed record SchemaEntry(string Name, SchemaKind Kind, SourceNode Schema, string Anchor)
{
    /// <summary>The address of its description.</summary>
    public string Address => "#" + Anchor;
}
