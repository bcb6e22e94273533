namespace Cdsc.CodeGen.Model;

/// <summary>A type with an identity and a name, listed in <see cref="ApiModel.Types"/> and referred to by <see cref="TypeReference"/>.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Name">The name as the document has it; target languages make their own form of it.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where its schema stands.</param>
public abstract record NamedType(TypeId Id, string Name, Documentation Documentation, SourceLocation Location) : ApiType
{
    /// <summary>Whether its schema stands where it is used, so that its name is made up of that place.</summary>
    public bool IsInline { get; init; }
}
