using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A document of which it is known what it is.</summary>
/// <param name="Source">The document.</param>
/// <param name="Type">The name of its schema.</param>
internal sealed record TypedDocument(InstanceDocument Source, string Type)
{
    /// <summary>Its value, where that is an object.</summary>
    public ObjectNode? Object => Source.Root as ObjectNode;
}
