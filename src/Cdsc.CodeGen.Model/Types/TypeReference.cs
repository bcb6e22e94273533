namespace Cdsc.CodeGen.Model;

/// <summary>A use of a named type, by identity, so that recursive types stay finite.</summary>
/// <param name="Id">The identity of the <see cref="NamedType"/>.</param>
public sealed record TypeReference(TypeId Id) : ApiType;
